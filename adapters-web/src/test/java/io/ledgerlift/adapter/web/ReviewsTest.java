package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewsTest {

  private final TestService service = new TestService();
  private final TestClient client = service.client;
  private final String id = service.register("a.pdf");
  private final String at = "/v1/documents/" + id;
  private String table = "";

  @BeforeEach
  void read() {
    service.worker.read(id);
    service.print("In millions of €", 72.5);
    table = client.get(at + "/artifacts?type=table").json().at("/artifacts/0/id").asText();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_correction_is_seen_wherever_tables_are_shown_and_the_reading_stays() {
    TestClient.Answer made = correct("set_text", Map.of("row", 1, "column", 1, "text", "1,250"));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("ETag")).isEqualTo("\"1-1\"");
    assertThat(made.json().at("/corrections/0/before/text").asText()).isEqualTo("1,234");
    assertThat(made.json().at("/corrections/0/after/text").asText()).isEqualTo("1,250");
    assertThat(cell("?type=table&corrected=true").path("text").asText()).isEqualTo("1,250");
    assertThat(cell("?type=table&corrected=true").at("/by_hand/read").asText()).isEqualTo("1,234");
    assertThat(cell("?type=table").path("text").asText()).isEqualTo("1,234");
    assertThat(
            client
                .get(at + "/statements")
                .json()
                .at("/statements/0/rows/0/figures/0/amount")
                .asText())
        .isEqualTo("1250");
  }

  @Test
  void the_trail_shows_what_was_before_and_after() {
    correct("set_text", Map.of("row", 1, "column", 1, "text", "1,250"));

    JsonNode events = client.get(at + "/events").json().path("events");

    JsonNode made = events.get(events.size() - 1);
    assertThat(made.path("type").asText()).isEqualTo("correction_made");
    assertThat(made.at("/actor/id").asText()).isEqualTo("Ada");
    assertThat(made.at("/details/before/text").asText()).isEqualTo("1,234");
    assertThat(made.at("/details/after/text").asText()).isEqualTo("1,250");
    assertThat(made.at("/details/intact").asBoolean()).isTrue();
    assertThat(made.path("metadata").toString()).doesNotContain("1,2");
  }

  @Test
  void every_kind_of_correction_is_made_and_taken_back() {
    Map<String, Map<String, Object>> kinds = new LinkedHashMap<>();
    kinds.put("turn_sign", Map.of("row", 1, "column", 1));
    kinds.put("set_head", Map.of("rows", 2));
    kinds.put("set_scale", Map.of("scale", 1000));
    kinds.put("set_currency", Map.of("currency", "CHF"));
    kinds.put("merge_cells", Map.of("row", 1, "column", 0, "row_span", 1, "column_span", 2));
    kinds.put("remove_line", Map.of("axis", "column", "index", 1));
    kinds.put("split_cell", Map.of("row", 0, "column", 0));
    kinds.put("add_line", Map.of("axis", "column", "at", 120.5));
    kinds.put("move_line", Map.of("axis", "column", "index", 1, "to", 900));
    kinds.put("redraw", Map.of("x", 60, "y", 90, "width", 320, "height", 50));
    kinds.put("join_table", Map.of("page", 1, "repeated_rows", 0));
    kinds.put("accept_issue", Map.of("code", "guessed_scale", "text", ""));

    List<Integer> answers = new ArrayList<>();
    kinds.forEach(
        (kind, fields) -> {
          answers.add(correct(kind, fields).status());
          int number = review().path("corrections").size();
          answers.add(post("/corrections/" + number + "/undo", "Ada").status());
        });

    assertThat(answers).hasSize(24).containsOnly(200, 201);
    assertThat(review().path("version").asInt()).isEqualTo(24);
    assertThat(review().path("state").asText()).isEqualTo("in_review");
    assertThat(cell("?type=table&corrected=true")).isEqualTo(cell("?type=table"));
  }

  @Test
  void of_two_who_saw_the_same_the_second_looks_again() {
    String seen = etag();
    correct("set_text", Map.of("row", 1, "column", 1, "text", "1,250"));

    TestClient.Answer late =
        client.post(
            at + "/corrections",
            body("turn_sign", Map.of("row", 1, "column", 1)),
            "If-Match",
            seen);

    assertThat(late.status()).isEqualTo(412);
    assertThat(late.field("code")).isEqualTo("stale_review");
    assertThat(client.post(at + "/corrections", body("part_table", Map.of())).status())
        .isEqualTo(428);
    assertThat(
            client
                .post(at + "/corrections", body("part_table", Map.of()), "If-Match", "*")
                .status())
        .isEqualTo(412);
  }

  @Test
  void wrong_fields_are_told_together() {
    assertThat(correct("set_text", Map.of("row", -1, "column", "x")).errors())
        .containsExactly("row: out_of_range", "column: wrong_type", "text: required");
    assertThat(correct("set_scale", Map.of("scale", 999)).errors())
        .containsExactly("scale: invalid_scale");
    assertThat(correct("redraw", Map.of("x", -1, "y", 1, "height", 1)).errors())
        .containsExactly("x: out_of_range", "width: required");
    assertThat(correct("paint", Map.of()).errors()).containsExactly("kind: unknown_kind");
    assertThat(correct("remove_line", Map.of("axis", "z", "index", 0)).errors())
        .containsExactly("axis: unknown_axis", "index: invalid_line");
    assertThat(correct("set_text", Map.of("row", 9, "column", 9, "text", "x")).field("code"))
        .isEqualTo("correction_does_not_fit");
    table = "1";
    assertThat(correct("part_table", Map.of()).errors()).containsExactly("table: invalid_id");
  }

  @Test
  void an_issue_that_somebody_accepted_says_who_it_was() {
    JsonNode issue = client.get(at + "/issues").json().at("/issues/0");
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", issue.path("code").asText());
    fields.put("row", issue.path("row").isNull() ? null : issue.path("row").asInt());
    fields.put("column", issue.path("column").isNull() ? null : issue.path("column").asInt());
    fields.put("text", issue.path("text").asText());

    correct("accept_issue", fields);

    JsonNode accepted = client.get(at + "/issues").json().at("/issues/0");
    assertThat(issue.path("accepted_by").isNull()).isTrue();
    assertThat(accepted.path("accepted_by").asText()).isEqualTo("Ada");
    assertThat(accepted.path("code")).isEqualTo(issue.path("code"));
  }

  @Test
  void the_second_person_approves() {
    correct("set_text", Map.of("row", 1, "column", 1, "text", "1,250"));

    assertThat(post("/review/approve", "Ada").field("code")).isEqualTo("approver_is_editor");
    assertThat(post("/review/approve", null).field("code")).isEqualTo("approver_unnamed");
    TestClient.Answer approved = post("/review/approve", "Ben");

    assertThat(approved.json().path("state").asText()).isEqualTo("approved");
    assertThat(approved.json().at("/approved_by/id").asText()).isEqualTo("Ben");
    assertThat(approved.json().at("/approved_by/authenticated").asBoolean()).isFalse();
  }

  private TestClient.Answer correct(String kind, Map<String, Object> fields) {
    return client.post(
        at + "/corrections", body(kind, fields), "If-Match", etag(), "X-Actor", "Ada");
  }

  private Map<String, Object> body(String kind, Map<String, Object> fields) {
    Map<String, Object> body = new LinkedHashMap<>(fields);
    body.put("table", table);
    body.put("kind", kind);
    return body;
  }

  private TestClient.Answer post(String path, String actor) {
    return actor == null
        ? client.post(at + path, "", "If-Match", etag())
        : client.post(at + path, "", "If-Match", etag(), "X-Actor", actor);
  }

  private String etag() {
    return client.get(at + "/review").header("ETag");
  }

  private JsonNode review() {
    return client.get(at + "/review").json();
  }

  private JsonNode cell(String query) {
    JsonNode cells = client.get(at + "/artifacts" + query).json().at("/artifacts/0/data/cells");
    return cells.get(cells.size() - 1);
  }
}
