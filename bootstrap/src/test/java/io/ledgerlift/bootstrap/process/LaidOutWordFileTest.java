package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerlift.adapter.formats.office.Typesetter;
import io.ledgerlift.application.Needs;
import io.ledgerlift.fixtures.word.WordDocument;
import io.ledgerlift.fixtures.word.WordGenerator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Word file where LibreOffice is installed. */
class LaidOutWordFileTest {

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void open() {
    home = Home.in(folder);
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void it_has_pages_previews_and_places() {
    Optional<Typesetter> office = Typesetter.found();
    Needs.that(office.isPresent(), "no LibreOffice here");
    home.with("OFFICE_PROGRAM", office.orElseThrow().program().toString());
    home.launch("serve").awaitReady();
    WordDocument word = WordGenerator.generate(1);

    String document = "/v1/documents/" + home.api().completed(Samples.of(word));

    JsonNode pages = home.api().get(document + "/pages").expect(200).json().path("pages");
    assertThat(pages).hasSizeGreaterThan(1);
    assertThat(pages.toString()).contains("rendered_layout");
    assertThat(home.api().get(document + "/pages/1/preview").expect(200).header("Content-Type"))
        .isEqualTo("image/png");
    List<JsonNode> tables = home.api().all(document + "/artifacts?type=table&limit=9", "artifacts");
    assertThat(tables).hasSameSizeAs(word.tables());
    assertThat(tables)
        .allSatisfy(
            table -> {
              assertThat(table.path("page").asInt()).isPositive();
              assertThat(table.path("extraction_engine").asText()).contains("+libreoffice");
              assertThat(table.path("confidence_score").asDouble()).isEqualTo(1);
            });
    assertThat(StreamSupport.stream(tables.get(0).path("data").path("cells").spliterator(), false))
        .filteredOn(cell -> !cell.path("text").asText().isEmpty())
        .allMatch(cell -> cell.path("bbox").path("width").asDouble() > 0);
  }
}
