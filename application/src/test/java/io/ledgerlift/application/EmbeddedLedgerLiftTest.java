package io.ledgerlift.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.port.MemoryDocumentReader;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.ObjectKey;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EmbeddedLedgerLiftTest {

  private static final byte[] STATEMENT =
      MemoryDocumentReader.file(
          """
          Assets                 2024      2023
          Cash                    120       110
          Receivables              80        70
          Inventories              60        65
          Total assets            260       245
          """);

  @Test
  void statement_goes_in_and_its_table_comes_out() {
    try (EmbeddedLedgerLift ledgerLift = EmbeddedLedgerLift.start()) {
      ObjectKey key = ledgerLift.upload("10-K.pdf", STATEMENT);
      DocumentId id = ledgerLift.register(key, "10-K.pdf", STATEMENT).id();

      int done = ledgerLift.runDue();

      assertThat(done).isEqualTo(1);
      Table table = ledgerLift.tables(id).get(0);
      assertThat(table.cells()).extracting(Cell::text).contains("Total assets", "260", "245");
      assertThat(ledgerLift.events(id))
          .containsExactly(
              EventType.DOCUMENT_UPLOADED,
              EventType.PROCESSING_STARTED,
              EventType.EXTRACTION_COMPLETED,
              EventType.PROCESSING_COMPLETED);
    }
  }

  @Test
  void nothing_stays_on_disk() {
    EmbeddedLedgerLift ledgerLift = EmbeddedLedgerLift.start();
    Path folder = ledgerLift.workFolder();
    ledgerLift.registered("10-K.pdf", STATEMENT);
    ledgerLift.runDue();

    ledgerLift.close();

    assertThat(Files.exists(folder)).isFalse();
  }

  @Test
  void queue_without_work_does_nothing() {
    try (EmbeddedLedgerLift ledgerLift = EmbeddedLedgerLift.start()) {
      assertThat(ledgerLift.runDue()).isZero();
    }
  }
}
