package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerlift.application.Health.State;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OperationsTest {

  private final TestService service = new TestService();
  private final TestClient client = service.client;

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void health_lists_every_part_with_its_latency() {
    TestClient.Answer health = client.get("/health");

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.field("status")).isEqualTo("healthy");
    assertThat(health.field("version")).isEqualTo("0.1.0-test");
    JsonNode checks = health.json().path("checks");
    assertThat(checks.fieldNames())
        .toIterable()
        .containsExactly("api", "database", "storage", "queue", "workers");
    assertThat(checks.path("database").path("latency_ms").asDouble()).isEqualTo(1.0);
  }

  @Test
  void address_that_is_taken_or_is_nobodys_is_told() {
    assertThatExceptionOfType(CannotListen.class)
        .isThrownBy(() -> service.api.start("127.0.0.1", client.port))
        .withMessageContaining("port " + client.port)
        .withMessageContaining("API_PORT");
    assertThatExceptionOfType(CannotListen.class)
        .isThrownBy(() -> service.api.start("192.0.2.1", 0))
        .withMessageContaining("API_HOST");
    assertThat(client.get("/livez").status()).isEqualTo(200);
  }

  @Test
  void without_a_worker_the_service_is_degraded_and_still_answers() {
    service.workers.set(State.DEGRADED);

    assertThat(client.get("/health").status()).isEqualTo(200);
    assertThat(client.get("/health").field("status")).isEqualTo("degraded");
    assertThat(client.get("/readyz").status()).isEqualTo(200);
  }

  @Test
  void without_its_database_the_service_is_unhealthy_and_the_process_lives() {
    service.database.set(State.DOWN);

    assertThat(client.get("/health").status()).isEqualTo(503);
    assertThat(client.get("/health").field("status")).isEqualTo("unhealthy");
    assertThat(client.get("/readyz").status()).isEqualTo(503);
    assertThat(client.get("/healthz").status()).isEqualTo(200);
    assertThat(client.get("/livez").status()).isEqualTo(200);
  }

  @Test
  void metrics_are_text_for_prometheus() {
    TestClient.Answer metrics = client.get("/metrics");

    assertThat(metrics.text()).isEqualTo("documents_total 1\n");
    assertThat(metrics.header("Content-Type"))
        .isEqualTo("text/plain; version=0.0.4; charset=utf-8");
  }

  @Test
  void requests_are_counted_by_route_and_not_by_address() {
    client.get("/v1/documents/123");
    client.get("/wp-login.php");

    await()
        .untilAsserted(
            () ->
                assertThat(service.answered)
                    .contains("GET /v1/documents/{id} 404", "GET unmatched 404"));
  }

  @Test
  void the_log_names_request_and_document_and_never_a_signature() {
    Recorder recorder = new Recorder();
    String id = service.register("a.pdf");
    String url = client.get("/v1/documents/" + id + "/content").header("Location");
    client.get(TestClient.here(url), "X-Request-Id", "the-last");

    await().until(() -> recorder.lines().anyMatch(line -> line.contains("the-last")));
    recorder.stop();
    assertThat(recorder.lines()).noneMatch(line -> line.contains("signature"));
    assertThat(recorder.lines())
        .anyMatch(line -> line.contains("document_id=" + id) && line.contains("status=\"302\""))
        .anyMatch(line -> line.contains("/v1/store/<key>"));
  }

  @Test
  void the_description_and_its_page_are_kept_until_they_change() {
    for (String path : List.of("/openapi.json", "/docs", "/docs/docs.js", "/docs/swagger-ui.css")) {
      TestClient.Answer first = client.get(path);

      assertThat(first.status()).isEqualTo(200);
      assertThat(client.get(path, "If-None-Match", first.header("ETag")).status()).isEqualTo(304);
    }
    assertThat(client.get("/docs/../secret").status()).isEqualTo(404);
    assertThat(client.get("/docs/other.js").status()).isEqualTo(404);
    assertThat(client.get("/docs/").status()).isEqualTo(200);
  }

  @Test
  void the_page_loads_only_what_this_service_serves() {
    TestClient.Answer page = client.get("/docs");

    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.text()).doesNotContain("<script>", "style=", "http:", "https:");
    for (String part : page.text().split("\"")) {
      if (part.startsWith("/")) {
        assertThat(client.get(part).status()).as(part).isEqualTo(200);
      }
    }
  }

  @Test
  void the_web_page_may_call_this_service_and_put_files_into_the_store_and_nothing_else() {
    TestClient.Answer page = client.get("/documents/7?page=3");

    assertThat(page.header("Content-Security-Policy"))
        .contains("default-src 'none'", "connect-src 'self' " + TestService.STORE + ";")
        .doesNotContain("unsafe", "*");
    assertThat(page.text()).doesNotContain("<script>", "style=", "http:", "https:");
    for (String part : page.text().split("\"")) {
      if (part.startsWith("/")) {
        assertThat(client.get(part).status()).as(part).isEqualTo(200);
      }
    }
    assertThat(client.get("/").text()).isEqualTo(page.text());
    assertThat(client.get("/assets/../files.txt").status()).isEqualTo(404);
    assertThat(client.get("/assets/%2e%2e/files.txt").status()).isIn(400, 404);
  }

  /** Everything that is logged, with its context. */
  private static final class Recorder extends AppenderBase<ILoggingEvent> {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(AccessLog.class);

    Recorder() {
      start();
      log.setAdditive(false);
      log.setLevel(Level.INFO);
      log.addAppender(this);
    }

    @Override
    public void stop() {
      log.detachAppender(this);
      log.setLevel(null);
    }

    @Override
    protected void append(ILoggingEvent event) {
      lines.add(event.getFormattedMessage() + event.getKeyValuePairs() + event.getMDCPropertyMap());
    }

    Stream<String> lines() {
      return lines.stream();
    }
  }
}
