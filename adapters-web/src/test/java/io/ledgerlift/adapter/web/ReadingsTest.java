package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingsTest {

  private final TestService service = new TestService();
  private final TestClient client = service.client;
  private final String id = service.register("Größe \"A\"; x.v2.pdf");
  private final String at = "/v1/documents/" + id;

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void pages_come_in_points_with_their_previews() {
    service.worker.read(id);

    JsonNode pages = client.get(at + "/pages").json().path("pages");

    assertThat(pages).hasSize(2);
    assertThat(pages.get(0).path("width").asDouble()).isEqualTo(595.276);
    assertThat(pages.get(0).path("preview_url").asText())
        .isEqualTo("https://ledger.test" + at + "/pages/1/preview");
    assertThat(pages.get(1).path("preview_url").isNull()).isTrue();
    assertThat(pages.get(0).path("quality_flags").path("unassigned_words").asInt()).isEqualTo(2);
  }

  @Test
  void a_preview_is_kept_by_whoever_has_it() {
    service.worker.read(id);
    TestClient.Answer preview = client.get(at + "/pages/1/preview");
    String etag = preview.header("ETag");

    assertThat(preview.response().body()).isEqualTo(TestWorker.PICTURE);
    assertThat(preview.header("Content-Type")).isEqualTo("image/png");
    assertThat(preview.header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(client.get(at + "/pages/1/preview", "If-None-Match", etag).status()).isEqualTo(304);
    assertThat(client.get(at + "/pages/1/preview", "If-None-Match", "\"a\", W/" + etag).status())
        .isEqualTo(304);
    assertThat(client.get(at + "/pages/1/preview", "If-None-Match", "\"other\"").status())
        .isEqualTo(200);
  }

  @Test
  void head_tells_the_headers_alone_and_is_no_way_around_a_404() {
    service.worker.read(id);

    TestClient.Answer head = client.send("HEAD", at + "/pages/1/preview", BodyPublishers.noBody());

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("ETag")).isNotEmpty();
    assertThat(head.response().body()).isEmpty();
    assertThat(client.send("HEAD", "/v1/documents/7", BodyPublishers.noBody()).status())
        .isEqualTo(404);
    assertThat(client.send("HEAD", at + "/content", BodyPublishers.noBody()).status())
        .isEqualTo(405);
  }

  @Test
  void a_page_that_is_not_there_has_no_preview() {
    service.worker.read(id);

    for (String page : List.of("2", "3", "0", "-1", "x", "99999999999")) {
      assertThat(client.get(at + "/pages/" + page + "/preview").status()).isEqualTo(404);
    }
  }

  @Test
  void artifacts_come_in_reading_order_with_all_their_data() {
    service.worker.read(id);

    JsonNode artifacts = client.get(at + "/artifacts").json().path("artifacts");

    assertThat(types(artifacts)).containsExactly("text", "table", "figure", "text");
    assertThat(artifacts.get(1).path("data").path("cells").get(2).path("text").asText())
        .isEqualTo("1,234");
    assertThat(artifacts.get(2).path("s3_key").asText()).isEqualTo("derived/figures/1.png");
    assertThat(artifacts.get(0).path("document_id").asText()).isEqualTo(id);
  }

  private static List<String> types(JsonNode artifacts) {
    return artifacts.findValuesAsText("artifact_type");
  }

  @Test
  void artifacts_are_found_by_type_and_page() {
    service.worker.read(id);

    assertThat(types(client.get(at + "/artifacts?type=text").json()))
        .containsExactly("text", "text");
    assertThat(types(client.get(at + "/artifacts?page=2").json())).containsExactly("text");
    assertThat(types(client.get(at + "/artifacts?page=2&type=table").json())).isEmpty();
    assertThat(client.get(at + "/artifacts?type=cell&page=-1&limit=0&cursor=zz").errors())
        .containsExactly(
            "type: unknown_type",
            "page: out_of_range",
            "cursor: invalid_cursor",
            "limit: out_of_range");
  }

  @Test
  void artifacts_come_a_page_at_a_time() {
    service.worker.read(id);
    TestClient.Answer first = client.get(at + "/artifacts?limit=3");
    String cursor = first.field("next_cursor");

    TestClient.Answer second = client.get(at + "/artifacts?limit=3&cursor=" + cursor);

    assertThat(types(first.json())).containsExactly("text", "table", "figure");
    assertThat(types(second.json())).containsExactly("text");
    assertThat(second.json().path("next_cursor").isNull()).isTrue();
  }

  @Test
  void a_cursor_never_leads_from_one_reading_into_the_next() {
    service.worker.read(id);
    String cursor = client.get(at + "/artifacts?limit=1").field("next_cursor");
    client.post(at + "/process", "");
    assertThat(client.get(at + "/artifacts?cursor=" + cursor).status()).isEqualTo(200);
    service.worker.read(id);

    TestClient.Answer refused = client.get(at + "/artifacts?cursor=" + cursor);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.errors()).containsExactly("cursor: stale_cursor");
  }

  @Test
  void a_statement_tells_its_figures_by_row_and_column() {
    service.worker.read(id);

    JsonNode answer = client.get(at + "/statements").json();

    assertThat(answer.path("schema").asText()).isEqualTo("ledgerlift-statements/1");
    JsonNode statement = answer.path("statements").path(0);
    assertThat(statement.path("kind").asText()).isEqualTo("other");
    JsonNode figure = statement.path("rows").path(0).path("figures").path(0);
    assertThat(statement.path("rows").path(0).path("path").path(0).asText())
        .isEqualTo("Assets \"net\"");
    assertThat(figure.path("amount").asText()).isEqualTo("1234");
    assertThat(figure.path("value").asText()).isEqualTo("1234000000");
    assertThat(figure.path("currency").asText()).isEqualTo("EUR");
    assertThat(figure.path("page").asInt()).isEqualTo(1);
    assertThat(figure.path("artifact_id").asText())
        .isEqualTo(
            client
                .get(at + "/artifacts?type=table")
                .json()
                .path("artifacts")
                .path(0)
                .path("id")
                .asText());
    assertThat(answer.path("next_cursor").isNull()).isTrue();
  }

  @Test
  void a_document_tells_how_its_checks_came_out() {
    assertThat(client.get(at).json().path("checks").isNull()).isTrue();

    service.worker.read(id);

    assertThat(client.get(at).json().path("checks").toString())
        .isEqualTo("{\"passed\":2,\"failed\":1,\"not_provable\":0}");
  }

  @Test
  void nothing_is_shown_before_a_reading_completes() {
    for (String part :
        List.of(
            "/pages", "/pages/1/preview", "/artifacts", "/issues", "/statements", "/export.json")) {
      TestClient.Answer refused = client.get(at + part);

      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.field("code")).isEqualTo("not_completed");
    }
  }

  @Test
  void a_reading_is_exported_under_the_documents_name() {
    service.worker.read(id);

    TestClient.Answer export = client.get(at + "/export.json");

    assertThat(export.text()).isEqualTo("{\"pages\":[1, 2]}");
    assertThat(export.header("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"Gr__e _A__ x.v2.json\";"
                + " filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%22A%22%3B%20x.v2.json");
  }

  @Test
  void a_data_book_is_a_file_of_its_own_type() {
    service.worker.read(id);

    TestClient.Answer export = client.get(at + "/export.xlsx");

    assertThat(export.header("Content-Type"))
        .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(export.header("Content-Disposition")).contains("x.v2.xlsx");
  }

  @Test
  void an_export_that_fails_midway_cannot_be_taken_for_a_whole_one() {
    service.worker.read(id);
    service.exportBreaks = true;

    assertThatThrownBy(() -> client.get(at + "/export.json"))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void one_table_is_a_file_of_its_own() {
    service.worker.read(id);
    String table = client.get(at + "/artifacts?type=table").json().at("/artifacts/0/id").asText();

    TestClient.Answer csv = client.get(at + "/export.csv?table=" + table);

    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).contains("x.v2.csv");
    assertThat(client.get(at + "/export.csv?table=" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(client.get(at + "/export.csv?table=1").errors())
        .containsExactly("table: invalid_id");
  }

  @Test
  void every_format_has_its_type_and_its_name() {
    service.worker.read(id);

    assertThat(client.get(at + "/export.csv").header("Content-Type")).isEqualTo("application/zip");
    assertThat(client.get(at + "/export.csv").header("Content-Disposition"))
        .contains("x.v2.csv.zip");
    assertThat(client.get(at + "/export.md").header("Content-Type")).startsWith("text/markdown");
    assertThat(client.get(at + "/export.exe").field("code")).isEqualTo("not_found");
  }
}
