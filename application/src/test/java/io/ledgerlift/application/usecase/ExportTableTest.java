package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExportTableTest extends UseCaseTest {

  @Test
  void one_table_is_written_and_the_event_says_which() throws IOException {
    Document document = completed();
    Found table = table(document);

    ExportTable.Export export =
        exportTable().export(document.id(), table.id(), ledgerLift.occasion());

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.writeTo(out);
    assertThat(out).hasToString(export.statement().table().whole().cells().size() + " cells");
    assertThat(export.document()).isEqualTo(document);
    var event = List.copyOf(useCases().readHistory().events(document.id())).get(4).event();
    assertThat(event.type()).isEqualTo(EventType.DOCUMENT_EXPORTED);
    assertThat(event.metadata()).isEqualTo(Map.of("table", table.id().toString()));
  }

  @Test
  void a_table_of_another_reading_is_not_found_and_leaves_no_event() {
    Document document = completed();

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () -> exportTable().export(document.id(), UUID.randomUUID(), ledgerLift.occasion()));

    assertThat(ledgerLift.events(document.id())).doesNotContain(EventType.DOCUMENT_EXPORTED);
  }

  private Found table(Document document) {
    return useCases()
        .readArtifacts()
        .artifacts(new ReadArtifacts.Selection(document.id(), "table", null, null, 1))
        .artifacts()
        .get(0);
  }

  private ExportTable exportTable() {
    return new ExportTable(
        useCases().findDocuments(),
        new ReadStatements(useCases().readArtifacts()),
        ledgerLift.ports().auditTrail(),
        (statement, out) -> {
          int cells = statement.table().whole().cells().size();
          out.write((cells + " cells").getBytes(StandardCharsets.UTF_8));
        });
  }
}
