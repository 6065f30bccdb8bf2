package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.ScriptedReader;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.Artifacts.Position;
import io.ledgerlift.application.usecase.ReadArtifacts.Batch;
import io.ledgerlift.application.usecase.ReadArtifacts.Mark;
import io.ledgerlift.application.usecase.ReadArtifacts.ReadingReplaced;
import io.ledgerlift.application.usecase.ReadArtifacts.Selection;
import io.ledgerlift.domain.artifact.ArtifactTree;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.page.PageNumber;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ReadArtifactsTest extends UseCaseTest {

  private static final PageNumber SECOND = new PageNumber(2);

  @Test
  void pages_are_shown_by_number_with_their_previews() {
    Document document = completed();

    assertThat(readArtifacts().pages(document.id()))
        .extracting(PageRow::number, PageRow::rotation, PageRow::preview)
        .containsExactly(
            Tuple.tuple(
                new PageNumber(1), 0, ObjectKey.preview(document.id(), 1, new PageNumber(1))),
            Tuple.tuple(SECOND, 90, ObjectKey.preview(document.id(), 1, SECOND)));
  }

  @Test
  void artifacts_come_in_reading_order() {
    Document document = completed();

    Batch batch = readArtifacts().artifacts(new Selection(document.id(), null, null, null, 10));

    assertThat(batch.attempt()).isEqualTo(1);
    assertThat(batch.artifacts())
        .extracting(Found::artifact)
        .extracting(ArtifactTree::type)
        .containsExactly("text", "table", "figure");
  }

  @Test
  void type_and_page_narrow_and_a_mark_goes_on() {
    Document document = completed();
    Mark afterText = new Mark(1, new Position(1, 0));

    assertThat(kinds(new Selection(document.id(), "table", null, null, 10))).isEqualTo("table");
    assertThat(kinds(new Selection(document.id(), null, SECOND, null, 10))).isEqualTo("figure");
    assertThat(kinds(new Selection(document.id(), null, null, afterText, 10)))
        .isEqualTo("table figure");
    assertThat(kinds(new Selection(document.id(), null, null, afterText, 1))).isEqualTo("table");
  }

  @Test
  void mark_of_an_older_reading_is_refused() {
    Document document = completed();
    useCases().requestReading().request(document.id(), ledgerLift.occasion());
    Selection next = new Selection(document.id(), null, null, new Mark(1, new Position(1, 0)), 10);
    assertThat(kinds(next)).isEqualTo("table figure");

    ledgerLift.runDue();

    assertThatExceptionOfType(ReadingReplaced.class)
        .isThrownBy(() -> kinds(next))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("stale_cursor"));
  }

  @Test
  void preview_of_a_page_is_opened() throws Exception {
    Document document = completed();

    assertThat(readArtifacts().preview(document.id(), SECOND).readAllBytes())
        .isEqualTo(ScriptedReader.PICTURE);
  }

  @Test
  void preview_of_a_page_that_is_not_there_or_was_not_painted_is_not_found() {
    Document document = completed();

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> readArtifacts().preview(document.id(), new PageNumber(3)));
  }

  @Test
  void document_without_a_completed_reading_shows_nothing() {
    Document document = failed();

    assertThatExceptionOfType(NotRead.class)
        .isThrownBy(() -> readArtifacts().pages(document.id()))
        .withMessageContaining("failed")
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("not_completed"));
    assertThatExceptionOfType(NotRead.class)
        .isThrownBy(() -> readArtifacts().preview(document.id(), SECOND));
    assertThatExceptionOfType(NotRead.class)
        .isThrownBy(() -> kinds(new Selection(document.id(), null, null, null, 1)));
  }

  @Test
  void store_that_is_away_is_told() {
    Document document = completed();
    faults().at("artifacts.*");

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> readArtifacts().pages(document.id()));
  }

  private ReadArtifacts readArtifacts() {
    return useCases().readArtifacts();
  }

  private String kinds(Selection wanted) {
    return String.join(
        " ",
        readArtifacts().artifacts(wanted).artifacts().stream()
            .map(Found::artifact)
            .map(ArtifactTree::type)
            .toList());
  }
}
