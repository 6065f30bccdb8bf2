package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.Documents.StaleDocument;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.DocumentPurged;
import io.ledgerlift.domain.document.IllegalTransition;
import io.ledgerlift.domain.document.ProcessingStatus;
import org.junit.jupiter.api.Test;

class RequestReadingTest extends UseCaseTest {

  @Test
  void failed_document_is_tried_again() {
    Document failed = failed();

    Document waiting = request(failed);

    assertThat(waiting.status()).isEqualTo(ProcessingStatus.RETRYING);
    assertThat(ledgerLift.find(failed.id())).isEqualTo(waiting);
    assertThat(ports().queue().waiting())
        .containsExactly(new Job(failed.id(), 2, ports().clock().instant()));
    ledgerLift.runDue();
    assertThat(ledgerLift.find(failed.id()).status()).isEqualTo(ProcessingStatus.COMPLETED);
  }

  @Test
  void completed_document_is_read_afresh_and_its_older_reading_shown_until_then() {
    Document completed = completed();

    request(completed);

    assertThat(ledgerLift.artifacts(completed.id())).hasSize(3);
    ledgerLift.runDue();
    assertThat(ledgerLift.find(completed.id()).attempt()).isEqualTo(2);
    assertThat(ports().artifacts().pages(completed.id(), 1)).isEmpty();
    assertThat(ledgerLift.artifacts(completed.id())).hasSize(3);
  }

  @Test
  void document_that_waits_already_is_refused() {
    Document waiting = registered();

    assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> request(waiting));

    assertThat(ledgerLift.find(waiting.id())).isEqualTo(waiting);
    assertThat(ledgerLift.events(waiting.id())).containsExactly(EventType.DOCUMENT_UPLOADED);
  }

  @Test
  void document_that_never_was_or_was_purged_is_refused() {
    Document document = completed();
    useCases().purgeDocument().purge(document.id(), ledgerLift.occasion());

    assertThatExceptionOfType(DocumentPurged.class).isThrownBy(() -> request(document));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> useCases().requestReading().request(NOBODY, ledgerLift.occasion()));
  }

  @Test
  void of_two_requests_at_once_one_is_refused() {
    Document failed = failed();
    faults().meanwhile("transactions.begin", () -> request(failed));

    assertThatExceptionOfType(StaleDocument.class).isThrownBy(() -> request(failed));

    assertThat(ledgerLift.events(failed.id())).containsOnlyOnce(EventType.RETRY_REQUESTED);
    assertThat(ports().queue().waiting()).hasSize(1);
  }

  @Test
  void queue_that_is_away_takes_the_request_back() {
    Document failed = failed();
    faults().at("workQueue.enqueue");

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> request(failed));

    faults().clear();
    assertThat(ledgerLift.find(failed.id())).isEqualTo(failed);
    assertThat(ledgerLift.events(failed.id())).doesNotContain(EventType.RETRY_REQUESTED);
  }

  private Document request(Document document) {
    return useCases().requestReading().request(document.id(), ledgerLift.occasion());
  }
}
