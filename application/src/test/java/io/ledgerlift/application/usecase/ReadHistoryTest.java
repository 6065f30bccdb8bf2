package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.audit.AuditEntry;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import org.junit.jupiter.api.Test;

class ReadHistoryTest extends UseCaseTest {

  @Test
  void events_are_told_oldest_first() {
    Document document = completed();

    assertThat(ledgerLift.events(document.id()))
        .containsExactly(
            EventType.DOCUMENT_UPLOADED,
            EventType.PROCESSING_STARTED,
            EventType.EXTRACTION_COMPLETED,
            EventType.PROCESSING_COMPLETED);
    assertThat(useCases().readHistory().events(document.id()))
        .extracting(AuditEntry::sequence)
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void events_of_a_purged_document_are_told() {
    Document document = registered();
    useCases().purgeDocument().purge(document.id(), ledgerLift.occasion());

    assertThat(ledgerLift.events(document.id())).endsWith(EventType.DOCUMENT_PURGED);
  }

  @Test
  void document_that_never_was_has_no_history() {
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> useCases().readHistory().events(NOBODY));
  }

  @Test
  void trail_that_is_away_is_told() {
    Document document = registered();
    faults().at("auditTrail.entries");

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> useCases().readHistory().events(document.id()));
  }
}
