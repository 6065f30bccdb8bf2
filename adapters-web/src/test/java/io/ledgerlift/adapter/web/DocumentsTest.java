package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  private final TestService service = new TestService();
  private final TestClient client = service.client;

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void documents_are_listed_newest_first_a_page_at_a_time() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(0, service.register("report " + i + ".pdf"));
      service.letPass(Duration.ofSeconds(1));
    }

    List<String> listed = new ArrayList<>();
    String cursor = "";
    do {
      TestClient.Answer page = client.get("/v1/documents?limit=2&cursor=" + cursor);
      page.json().path("documents").forEach(document -> listed.add(document.path("id").asText()));
      cursor = page.json().path("next_cursor").asText("");
    } while (!cursor.equals("null") && !cursor.isEmpty());

    assertThat(listed).isEqualTo(ids);
  }

  @Test
  void documents_are_found_by_status_and_name() {
    String failed = service.register("Annual.pdf");
    service.register("other.pdf");
    service.worker.fail(failed);

    assertThat(listed("status=failed")).containsExactly(failed);
    assertThat(listed("q=ANNUAL")).containsExactly(failed);
    assertThat(listed("status=failed&q=other")).isEmpty();
    assertThat(listed("status=&q=")).hasSize(2);
  }

  private List<String> listed(String query) {
    return client.get("/v1/documents?" + query).json().path("documents").findValuesAsText("id");
  }

  @Test
  void wrong_parameters_are_told_all_at_once() {
    assertThat(client.get("/v1/documents?status=foo&limit=x&cursor=garbage&q=%00").errors())
        .containsExactly(
            "status: unknown_status",
            "q: control_characters",
            "cursor: invalid_cursor",
            "limit: out_of_range");
    for (String limit : List.of("0", "-1", "101", "1.5", "99999999999", "%F0%9F%92%A9")) {
      assertThat(client.get("/v1/documents?limit=" + limit).errors())
          .containsExactly("limit: out_of_range");
    }
    assertThat(client.get("/v1/documents?q=" + "x".repeat(256)).errors())
        .containsExactly("q: too_long");
  }

  @Test
  void a_cursor_answers_its_own_question_only() {
    service.register("a.pdf");
    service.register("b.pdf");
    String cursor = client.get("/v1/documents?limit=1").field("next_cursor");

    assertThat(client.get("/v1/documents?cursor=" + cursor).status()).isEqualTo(200);
    assertThat(client.get("/v1/documents?status=failed&cursor=" + cursor).errors())
        .containsExactly("cursor: invalid_cursor");
    assertThat(client.get("/v1/documents?cursor=A" + cursor.substring(1)).errors())
        .containsExactly("cursor: invalid_cursor");
  }

  @Test
  void a_failed_document_says_why_and_is_tried_again() {
    String id = service.register("a.pdf");
    service.worker.fail(id);

    TestClient.Answer failed = client.get("/v1/documents/" + id);
    TestClient.Answer again = client.post("/v1/documents/" + id + "/process", "");

    assertThat(failed.field("processing_status")).isEqualTo("failed");
    assertThat(failed.field("error_message"))
        .isEqualTo("encrypted: The file opens with a password only.");
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.field("processing_status")).isEqualTo("retrying");
  }

  @Test
  void a_document_that_waits_is_not_asked_for_again() {
    String id = service.register("a.pdf");

    TestClient.Answer refused = client.post("/v1/documents/" + id + "/process", "");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.field("code")).isEqualTo("illegal_transition");
  }

  @Test
  void a_purged_document_is_gone_and_keeps_its_events() {
    String id = service.register("a.pdf");

    assertThat(client.delete("/v1/documents/" + id).status()).isEqualTo(204);
    assertThat(client.get("/v1/documents/" + id).status()).isEqualTo(410);
    assertThat(client.get("/v1/documents/" + id).field("code")).isEqualTo("purged");
    assertThat(client.delete("/v1/documents/" + id).status()).isEqualTo(410);
    assertThat(listed("")).isEmpty();
    assertThat(
            client
                .get("/v1/documents/" + id + "/events")
                .json()
                .path("events")
                .findValuesAsText("type"))
        .contains("document_uploaded", "document_purged");
  }

  @Test
  void an_id_that_names_nothing_is_not_found() {
    for (String id : List.of(UUID.randomUUID().toString(), "1", "..", "%00", "x".repeat(300))) {
      assertThat(client.get("/v1/documents/" + id).status()).isIn(404, 400);
    }
    assertThat(client.get("/v1/documents/" + UUID.randomUUID() + "/events").status())
        .isEqualTo(404);
    assertThat(client.delete("/v1/documents/7").status()).isEqualTo(404);
  }
}
