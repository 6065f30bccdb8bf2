# LedgerLift in a container: built by Maven, run by a Java runtime without a compiler, as a user
# without rights, on a root file system that may be read-only.

FROM node:22-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-17 AS build
# What builds the web page.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /src
COPY . .
# Only what makes the jar: the checks belong to "mvn verify".
RUN --mount=type=cache,target=/root/.m2 \
    LEDGERLIFT_REQUIRE_ALL=true mvn -q -B -ntp -pl bootstrap -am -DskipTests -Denforcer.skip -Djacoco.skip -Dcyclonedx.skip package

FROM eclipse-temurin:25-jre-noble
# What scanned pages are read with; add tesseract-ocr-deu and others, and name them in OCR_LANGUAGES.
RUN apt-get update \
    && apt-get install -y --no-install-recommends tesseract-ocr-eng \
    && rm -rf /var/lib/apt/lists/*
RUN groupadd --gid 10001 ledgerlift \
    && useradd --uid 10001 --gid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin ledgerlift \
    && install -d -o 10001 -g 10001 -m 0700 /data
COPY --from=build /src/bootstrap/target/ledgerlift.jar /src/ledgerlift /opt/ledgerlift/

# Everything that is kept lies in /data; /tmp may be a tmpfs. It must allow execution: the embedded
# database unpacks its programs there, and the recogniser of scans its libraries.
ENV LEDGERLIFT_HOME=/data API_HOST=0.0.0.0 API_PORT=8000 LOG_FORMAT=json
VOLUME /data
EXPOSE 8000
USER 10001:10001
WORKDIR /data
STOPSIGNAL SIGTERM

# Is the process answering? Whether all it needs answers too is for /readyz.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$API_PORT && printf 'GET /livez HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

ENTRYPOINT ["/opt/ledgerlift/ledgerlift"]
CMD ["serve"]
