package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerlift.bootstrap.process.Api.Answer;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.fixtures.PageTruth;
import io.ledgerlift.fixtures.hostile.BrokenFiles;
import io.ledgerlift.fixtures.hostile.HostileFile;
import io.ledgerlift.fixtures.hostile.LockedFiles;
import io.ledgerlift.fixtures.hostile.WordFiles;
import io.ledgerlift.fixtures.statement.SampleStatement;
import io.ledgerlift.fixtures.word.WordDocument;
import io.ledgerlift.fixtures.word.WordGenerator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Documents on their way through the running service, seen from outside. */
@ExtendWith(SharedService.class)
class EndToEndTest {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'};

  private Api api;

  @BeforeEach
  void connect(Home home) {
    api = home.api();
  }

  @Test
  void uploaded_statement_is_read_and_its_trail_tells_every_step() {
    String id = api.registered(Samples.statement());

    JsonNode document = api.ended(id);

    assertThat(document.path("processing_status").asText()).isEqualTo("completed");
    assertThat(document.path("page_count").asInt()).isEqualTo(3);
    assertThat(document.path("attempt").asInt()).isEqualTo(1);
    assertThat(document.path("error_message").isNull()).isTrue();
    assertThat(api.eventTypes(id))
        .containsExactly(
            "document_uploaded",
            "processing_started",
            "extraction_completed",
            "processing_completed");
  }

  @Test
  void every_value_that_the_statement_prints_in_a_table_is_a_cell_of_its_page() {
    String id = api.completed(Samples.statement());

    for (PageTruth page : SampleStatement.generate().truth().pages()) {
      List<String> printed =
          page.tables().stream()
              .flatMap(table -> table.cells().stream())
              .filter(cell -> cell.role() == Cell.Role.VALUE)
              .map(Cell::text)
              .toList();

      List<String> missing = new ArrayList<>(printed);
      cellTexts(id, page.number().value()).forEach(missing::remove);

      assertThat(printed).isNotEmpty();
      assertThat(missing).as("page %s of %d values", page.number(), printed.size()).isEmpty();
    }
  }

  private List<String> cellTexts(String id, int page) {
    String path = "/v1/documents/" + id + "/artifacts?type=table&page=" + page;
    List<String> texts = new ArrayList<>();
    for (JsonNode table : api.all(path, "artifacts")) {
      table.path("data").path("cells").forEach(cell -> texts.add(cell.path("text").asText()));
    }
    return texts;
  }

  @Test
  void pages_have_previews_that_are_pictures() {
    String id = api.completed(Samples.statement());

    JsonNode pages = api.get("/v1/documents/" + id + "/pages").expect(200).json().path("pages");

    assertThat(pages).hasSize(3);
    for (JsonNode page : pages) {
      Answer preview = api.get(page.path("preview_url").asText()).expect(200);
      assertThat(preview.header("Content-Type")).isEqualTo("image/png");
      assertThat(preview.body()).startsWith(PNG);
    }
  }

  @Test
  void original_comes_back_byte_by_byte_from_a_signed_address() {
    Upload letter = Samples.letter(11);
    String id = api.completed(letter);

    Answer redirect = api.get("/v1/documents/" + id + "/content").expect(302);
    Answer original = api.get(redirect.header("Location")).expect(200);

    assertThat(original.body()).isEqualTo(letter.bytes());
    assertThat(original.header("Content-Disposition")).contains(letter.filename());
    assertThat(api.eventTypes(id)).endsWith("document_downloaded");
  }

  @Test
  void export_holds_the_document_with_its_pages_and_artifacts() {
    String id = api.completed(Samples.statement());

    Answer export = api.get("/v1/documents/" + id + "/export.json").expect(200);

    assertThat(export.header("Content-Disposition")).contains("sample-statement.json");
    assertThat(export.json().path("document").path("id").asText()).isEqualTo(id);
    assertThat(export.json().path("pages")).hasSize(3);
    assertThat(export.text()).contains("Total assets");
    assertThat(api.eventTypes(id)).endsWith("document_exported");
  }

  @Test
  void cut_file_fails_as_damaged() {
    assertFails(BrokenFiles.cutInHalf(), "damaged");
  }

  @Test
  void sums_of_a_statement_are_checked_and_its_figures_understood() {
    String id = api.completed(Samples.statement());

    JsonNode issues = api.get("/v1/documents/" + id + "/issues").expect(200).json();
    String tables =
        api.get("/v1/documents/" + id + "/artifacts?type=table").expect(200).json().toString();

    assertThat(issues.path("checks").path("passed").asInt()).isGreaterThan(10);
    assertThat(issues.path("checks").path("failed").asInt()).isZero();
    assertThat(issues.path("issues").findValuesAsText("code")).doesNotContain("unread_figure");
    assertThat(tables).contains("\"kind\":\"number\"", "\"scale\":1000");
  }

  @Test
  void locked_file_fails_as_encrypted() {
    assertFails(LockedFiles.locked(), "encrypted");
  }

  @Test
  void word_file_is_read_without_pages_and_with_every_cell() {
    WordDocument word = WordGenerator.generate(1);
    String id = api.completed(Samples.of(word));

    JsonNode document = api.get("/v1/documents/" + id).expect(200).json();
    List<JsonNode> tables =
        api.all("/v1/documents/" + id + "/artifacts?type=table&limit=2", "artifacts");
    JsonNode export = api.get("/v1/documents/" + id + "/export.json").expect(200).json();

    assertThat(document.path("page_count").asInt()).isZero();
    assertThat(api.get("/v1/documents/" + id + "/pages").expect(200).json().path("pages"))
        .isEmpty();
    assertThat(tables).hasSameSizeAs(word.tables());
    assertThat(tables)
        .allSatisfy(
            table -> {
              assertThat(table.path("page").isNull()).isTrue();
              assertThat(table.path("bbox").isNull()).isTrue();
              assertThat(table.path("confidence_score").asDouble()).isEqualTo(1);
            });
    assertThat(export.path("unplaced")).hasSize(word.tables().size() + word.texts().size());
    assertThat(export.toString()).contains(word.texts()).doesNotContain(word.hidden());
  }

  @Test
  void damaged_word_file_fails_as_damaged() {
    assertFails(WordFiles.halfOfIt(), "damaged");
  }

  private void assertFails(HostileFile file, String reason) {
    String id = api.registered(Samples.of(file));

    JsonNode document = api.ended(id);

    assertThat(document.path("processing_status").asText()).isEqualTo("failed");
    assertThat(document.path("error_message").asText()).startsWith(reason + ": ");
    assertThat(api.eventTypes(id))
        .containsExactly("document_uploaded", "processing_started", "processing_failed");
    api.get("/v1/documents/" + id + "/export.json").expect(409);
  }
}
