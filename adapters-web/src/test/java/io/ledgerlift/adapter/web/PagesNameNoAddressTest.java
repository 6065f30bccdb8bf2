package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was built once serves under any name: addresses come from where a page was asked for. */
class PagesNameNoAddressTest {

  private final TestService service = new TestService();

  @AfterEach
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/docs/docs.js", "/docs/docs.css"})
  void page_names_no_host(String path) {
    TestClient.Answer page = service.client.get(path);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .isNotBlank()
        .doesNotContainPattern("(?i)https?://(?!www\\.w3\\.org/)[a-z0-9]")
        .doesNotContainIgnoringCase("localhost");
  }

  @Test
  void description_is_of_the_server_that_sends_it() {
    assertThat(service.client.get("/openapi.json").json().path("servers").findValuesAsText("url"))
        .isEqualTo(List.of("/"));
  }
}
