package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.port.ObjectStore.SignedUpload;
import io.ledgerlift.domain.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;

/** {@link PresignedUrlsContract} for stores with a server of their own, over HTTP. */
public abstract class HttpUrlsContract extends PresignedUrlsContract {

  private static final Duration ANSWER = Duration.ofSeconds(60);

  private static final int MOST_LOST = 5;

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  @Override
  protected final int upload(
      SignedUpload upload, String contentType, long length, InputStream content) {
    BodyPublisher body = BodyPublishers.ofByteArray(bytes(content, length));
    HttpRequest.Builder request = request(upload.url()).PUT(body);
    upload
        .headers()
        .forEach(
            (name, value) -> {
              if (!name.equalsIgnoreCase("Content-Length")
                  && !name.equalsIgnoreCase("Content-Type")) {
                request.header(name, value);
              }
            });
    return answered(request.header("Content-Type", contentType)).statusCode();
  }

  private static byte[] bytes(InputStream content, long length) {
    try {
      byte[] bytes = content.readAllBytes();
      assertThat(bytes).hasSize(Math.toIntExact(length));
      return bytes;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * Servers end the connection on a body that they refuse, and whoever is still sending it may lose
   * the answer (RFC 9112, section 9.6): it is asked for again.
   */
  private static HttpResponse<byte[]> answered(HttpRequest.Builder upload) {
    for (int lost = 0; lost < MOST_LOST; lost++) {
      try {
        return send(upload);
      } catch (UncheckedIOException unanswered) {
        System.out.println("the answer to an upload was lost: " + unanswered.getMessage());
      }
    }
    return send(upload);
  }

  @Override
  protected final Fetched download(URI url) {
    HttpResponse<byte[]> answer = send(request(url).GET());
    if (answer.statusCode() != 200) {
      GeneratedBytes.Summary nothing = new GeneratedBytes.Summary(0, Sha256.of(new byte[0]));
      return new Fetched(answer.statusCode(), nothing, "", "");
    }
    return new Fetched(
        200,
        GeneratedBytes.summaryOf(new ByteArrayInputStream(answer.body())),
        header(answer, "Content-Type"),
        header(answer, "Content-Disposition"));
  }

  /** Its clock is the machine's. */
  @Override
  protected final void letPass(Duration time) {
    Awaitility.await().pollDelay(time).atMost(time.plusSeconds(10)).until(() -> true);
  }

  private static HttpRequest.Builder request(URI url) {
    return HttpRequest.newBuilder(url).timeout(ANSWER);
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException unanswered) {
      throw new UncheckedIOException(unanswered);
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
