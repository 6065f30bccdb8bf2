package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.EmbeddedLedgerLift;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.Documents.Query;
import io.ledgerlift.domain.audit.AuditVerdict.Intact;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.DocumentPurged;
import io.ledgerlift.domain.document.ObjectKey;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PurgeDocumentTest extends UseCaseTest {

  @Test
  void purged_document_leaves_its_tombstone_and_events_alone() {
    Document document = completed();
    assertThat(objects("derived/")).hasSize(3);

    purge(document);

    assertNothingLeft(document);
    assertThat(ledgerLift.events(document.id())).endsWith(EventType.DOCUMENT_PURGED);
    assertThat(ledgerLift.find(document.id()).isPurged()).isTrue();
  }

  @Test
  void other_documents_stay_as_they_are() {
    Document other = completed();
    Document document = completed();

    purge(document);

    assertThat(ledgerLift.artifacts(other.id())).hasSize(3);
    assertThat(objects(ObjectKey.derivedPrefix(other.id()))).hasSize(3);
    assertThat(ports().objects().describe(other.source().key())).isPresent();
    assertThat(useCases().findDocuments().list(new Query(null, null, null, 10)))
        .containsExactly(other);
  }

  @Test
  void purge_is_refused_the_second_time() {
    Document document = completed();
    purge(document);

    assertThatExceptionOfType(DocumentPurged.class).isThrownBy(() -> purge(document));
    assertThat(ledgerLift.events(document.id())).containsOnlyOnce(EventType.DOCUMENT_PURGED);
  }

  @Test
  void document_that_never_was_cannot_be_purged() {
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> useCases().purgeDocument().purge(NOBODY, ledgerLift.occasion()));
  }

  @Test
  void document_that_changed_meanwhile_is_purged_as_it_is_then() {
    Document document = registered();
    faults().meanwhile("transactions.begin", ledgerLift::runDue);

    purge(document);

    assertNothingLeft(document);
    assertThat(ledgerLift.events(document.id()))
        .endsWith(EventType.PROCESSING_COMPLETED, EventType.DOCUMENT_PURGED);
  }

  @Test
  void reading_under_way_loses_its_lease_and_leaves_nothing_that_is_shown() {
    Document document = registered();
    reader.meanwhile(task -> purge(document));

    ledgerLift.runDue();

    assertNothingLeft(document);
    assertThat(ledgerLift.events(document.id()))
        .containsExactly(
            EventType.DOCUMENT_UPLOADED, EventType.PROCESSING_STARTED, EventType.DOCUMENT_PURGED);
  }

  @Test
  void purged_document_is_never_read_again() {
    Document document = registered();
    purge(document);

    work(Duration.ofMinutes(2));

    assertThat(ledgerLift.events(document.id())).endsWith(EventType.DOCUMENT_PURGED);
    assertNothingLeft(document);
  }

  @Test
  void whichever_call_fails_the_purge_comes_to_its_end() {
    int calls = callsOfOnePurge();

    for (int n = 1; n <= calls; n++) {
      try (EmbeddedLedgerLift other = EmbeddedLedgerLift.reading(twoPages())) {
        interruptedPurge(other, n);
      }
    }
  }

  private static void interruptedPurge(EmbeddedLedgerLift other, int failing) {
    Document document = other.registered("10-K.pdf", PDF);
    other.runDue();
    other.ports().faults().once("*", failing);
    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> purge(other, document));
    other.ports().faults().clear();

    if (!other.find(document.id()).isPurged()) {
      purge(other, document);
    }
    other.useCases().sweepStore().run();

    assertThat(other.ports().objects().describe(document.source().key())).isEmpty();
    other
        .ports()
        .objects()
        .list("derived/", left -> assertThat(left).as("an object that is left").isNull());
    assertThat(other.ports().artifacts().pages(document.id(), 1)).isEmpty();
    assertThat(other.events(document.id())).containsOnlyOnce(EventType.DOCUMENT_PURGED);
    assertThat(other.useCases().verifyAuditTrail().verify()).containsExactly(new Intact(1, 5));
  }

  private int callsOfOnePurge() {
    Document document = completed();
    int before = faults().calls().size();
    purge(document);
    return faults().calls().size() - before;
  }

  private void assertNothingLeft(Document document) {
    assertThat(ports().objects().describe(document.source().key())).isEmpty();
    assertThat(objects(ObjectKey.derivedPrefix(document.id()))).isEmpty();
    assertThat(ports().artifacts().pages(document.id(), 1)).isEmpty();
  }

  private void purge(Document document) {
    purge(ledgerLift, document);
  }

  private static void purge(EmbeddedLedgerLift at, Document document) {
    at.useCases().purgeDocument().purge(document.id(), at.occasion());
  }
}
