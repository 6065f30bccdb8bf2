package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CorsTest {

  private final TestService service = new TestService();
  private final TestClient client = service.client;

  @AfterEach
  void stop() {
    service.close();
  }

  private TestClient.Answer preflight(String path, String origin, String method) {
    return client.send(
        "OPTIONS",
        path,
        BodyPublishers.noBody(),
        "Origin",
        origin,
        "Access-Control-Request-Method",
        method);
  }

  @Test
  void a_page_on_the_list_may_call_and_read() {
    TestClient.Answer answer = client.get("/v1/documents", "Origin", TestService.UI);

    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(TestService.UI);
    assertThat(answer.header("Access-Control-Expose-Headers"))
        .contains("X-Request-Id", "Location", "ETag");
    assertThat(answer.header("Vary")).isEqualTo("Origin");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
  }

  @Test
  void errors_can_be_read_as_well() {
    TestClient.Answer answer = client.get("/v1/documents/7", "Origin", TestService.UI);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(TestService.UI);
  }

  @Test
  void a_preflight_tells_methods_and_headers() {
    TestClient.Answer answer = preflight("/v1/documents", TestService.UI, "POST");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Access-Control-Allow-Methods")).contains("GET", "POST");
    assertThat(answer.header("Access-Control-Allow-Headers"))
        .contains("Content-Type", "Idempotency-Key", "X-Actor");
    assertThat(preflight("/v1/store/raw/a", TestService.UI, "PUT").header("Allow"))
        .isEqualTo("GET, PUT, OPTIONS");
  }

  @Test
  void other_pages_are_told_nothing() {
    for (String origin : new String[] {"https://evil.test", "null", "http://localhost:30001"}) {
      assertThat(preflight("/v1/documents", origin, "POST").header("Access-Control-Allow-Origin"))
          .isEmpty();
      assertThat(preflight("/v1/documents", origin, "POST").header("Access-Control-Allow-Methods"))
          .isEmpty();
      assertThat(
              client.get("/v1/documents", "Origin", origin).header("Access-Control-Allow-Origin"))
          .isEmpty();
    }
  }

  @Test
  void options_alone_tells_what_a_place_allows() {
    assertThat(client.send("OPTIONS", "/v1/documents/7", BodyPublishers.noBody()).header("Allow"))
        .contains("GET", "HEAD", "DELETE", "OPTIONS");
    assertThat(client.send("OPTIONS", "/nowhere", BodyPublishers.noBody()).status()).isEqualTo(404);
  }

  @Test
  void every_answer_keeps_browsers_from_doing_harm() {
    TestClient.Answer answer = client.get("/v1/documents");

    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("Server")).isEmpty();
  }
}
