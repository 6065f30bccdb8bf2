package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.TestPages;
import io.ledgerlift.application.usecase.ExportReading.Export;
import io.ledgerlift.application.usecase.ExportReading.Format;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.DocumentPurged;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExportReadingTest extends UseCaseTest {

  @Test
  void completed_reading_is_written_page_by_page() throws IOException {
    Document document = completed();

    Export export = export(document);

    assertThat(export.document()).isEqualTo(document);
    assertThat(written(export)).isEqualTo("page 1: text table\npage 2: figure\n");
  }

  @Test
  void export_leaves_one_event_before_a_byte_is_written() {
    Document document = completed();

    export(document);

    assertThat(ledgerLift.events(document.id())).containsOnlyOnce(EventType.DOCUMENT_EXPORTED);
    assertThat(ledgerLift.find(document.id())).isEqualTo(document);
  }

  @Test
  void page_with_more_artifacts_than_a_batch_is_written_whole() throws IOException {
    Artifact[] many =
        IntStream.range(0, 1001)
            .mapToObj(n -> TestPages.text(3, "paragraph " + n))
            .toArray(Artifact[]::new);
    reader.page(many);

    String lines = written(export(completed()));

    assertThat(lines.lines().toList().get(2).split(" text", -1)).hasSize(1002);
  }

  @Test
  void document_without_a_completed_reading_is_refused_and_no_event_left() {
    Document document = registered();

    assertThatExceptionOfType(NotRead.class).isThrownBy(() -> export(document));
    assertThat(ledgerLift.events(document.id())).containsExactly(EventType.DOCUMENT_UPLOADED);
  }

  @Test
  void purged_document_is_refused() {
    Document document = completed();
    useCases().purgeDocument().purge(document.id(), ledgerLift.occasion());

    assertThatExceptionOfType(DocumentPurged.class).isThrownBy(() -> export(document));
  }

  @Test
  void no_export_without_its_event() {
    Document document = completed();
    faults().at("auditTrail.append");

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> export(document));
  }

  @Test
  void store_that_goes_away_while_writing_is_told() {
    Export export = export(completed());
    faults().at("artifacts.find");

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> written(export));
  }

  private Export export(Document document) {
    return useCases().exportReading().export(document.id(), Format.JSON, ledgerLift.occasion());
  }

  private static String written(Export export) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
