package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.EmbeddedLedgerLift;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.Faults;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.domain.audit.AuditVerdict.Intact;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What lost leases, other workers, stops and parts that are away do to a reading. */
class ProcessDocumentFaultsTest extends UseCaseTest {

  @Test
  void job_that_arrives_a_hundred_times_has_one_effect() {
    Document document = registered();
    Job job = new Job(document.id(), 1, ports().clock().instant());

    for (int i = 0; i < 100; i++) {
      useCases().processDocument().process(job);
    }

    assertThat(ledgerLift.events(document.id())).hasSize(4);
    assertThat(ledgerLift.find(document.id()).attempt()).isEqualTo(1);
  }

  @Test
  void job_of_an_attempt_that_is_not_next_is_void() {
    Document document = registered();

    process(document, 2);
    process(document, 0);

    assertThat(ledgerLift.find(document.id())).isEqualTo(document);
  }

  @Test
  void job_that_comes_before_its_time_is_void() {
    reader.failing(new IllegalStateException("a bug"));
    Document waiting = completed();

    process(waiting, 2);

    assertThat(ledgerLift.find(waiting.id())).isEqualTo(waiting);
  }

  @Test
  void job_of_a_document_that_another_worker_has_is_void() {
    Document document = registered();
    AtomicInteger readings = new AtomicInteger();
    reader.meanwhile(
        task -> {
          readings.incrementAndGet();
          process(document, 1);
        });

    ledgerLift.runDue();

    assertThat(readings).hasValue(1);
    assertThat(ledgerLift.events(document.id())).containsOnlyOnce(EventType.PROCESSING_STARTED);
  }

  @Test
  void job_whose_document_another_worker_claims_first_is_void() {
    Document document = registered();
    faults().meanwhile("documents.claim", () -> process(document, 1));

    ledgerLift.runDue();

    assertThat(ledgerLift.events(document.id())).hasSize(4);
  }

  @Test
  void busy_reading_keeps_its_lease() {
    Document document = registered();
    reader.meanwhile(
        task -> {
          ledgerLift.letPass(Duration.ofSeconds(20));
          ledgerLift.timer().crank();
          ledgerLift.letPass(Duration.ofSeconds(20));
          useCases().requeueStalled().run();
        });

    ledgerLift.runDue();

    assertThat(ledgerLift.find(document.id()).status()).isEqualTo(ProcessingStatus.COMPLETED);
    assertThat(ledgerLift.timer().crank()).as("leases still renewed").isZero();
  }

  @Test
  void renewal_that_fails_once_loses_nothing() {
    Document document = registered();
    reader.meanwhile(
        task -> {
          faults().once("documents.heartbeat");
          ledgerLift.timer().crank();
        });

    ledgerLift.runDue();

    assertThat(ledgerLift.find(document.id()).status()).isEqualTo(ProcessingStatus.COMPLETED);
  }

  @Test
  void reading_whose_lease_is_lost_is_ended_and_writes_nothing() {
    Document document = registered();
    reader.meanwhile(
        task -> {
          takeAway();
          ledgerLift.timer().crank();
        });

    ledgerLift.runDue();

    Document waiting = ledgerLift.find(document.id());
    assertThat(faults().calls()).doesNotContain("artifacts.store");
    assertThat(waiting.status()).isEqualTo(ProcessingStatus.RETRYING);
    assertThat(waiting.progress().failure()).isNotNull();
    assertThat(waiting.progress().failure().code()).isEqualTo(FailureCode.WORKER_LOST);
    assertThat(ledgerLift.events(document.id())).endsWith(EventType.RETRY_SCHEDULED);
  }

  @Test
  void zombie_that_wakes_after_another_has_completed_changes_nothing() {
    Document document = registered();
    AtomicInteger turn = new AtomicInteger();
    reader.meanwhile(
        task -> {
          if (turn.incrementAndGet() == 1) {
            takeAway();
            ledgerLift.letPass(Duration.ofSeconds(10));
            ledgerLift.runDue();
          }
        });

    ledgerLift.runDue();

    Document completed = ledgerLift.find(document.id());
    assertThat(turn).hasValue(2);
    assertThat(completed.status()).isEqualTo(ProcessingStatus.COMPLETED);
    assertThat(completed.attempt()).isEqualTo(2);
    assertThat(ledgerLift.events(document.id()))
        .containsOnlyOnce(EventType.PROCESSING_COMPLETED)
        .endsWith(EventType.PROCESSING_COMPLETED);
    assertThat(useCases().verifyAuditTrail().verify()).containsExactly(new Intact(1, 6));
  }

  @Test
  void failure_of_a_reading_whose_lease_is_lost_is_not_stored() {
    Document document = registered();
    reader.meanwhile(task -> takeAway()).failing(new IllegalStateException("late"));

    ledgerLift.runDue();

    assertThat(ledgerLift.events(document.id()))
        .containsExactly(
            EventType.DOCUMENT_UPLOADED, EventType.PROCESSING_STARTED, EventType.RETRY_SCHEDULED);
  }

  @Test
  void stopped_worker_gives_its_document_back() {
    Document document = registered();
    reader.meanwhile(task -> useCases().processDocument().stop());

    ledgerLift.runDue();

    Document waiting = ledgerLift.find(document.id());
    assertThat(waiting.status()).isEqualTo(ProcessingStatus.RETRYING);
    assertThat(waiting.progress().failure()).isNotNull();
    assertThat(waiting.progress().failure().code()).isEqualTo(FailureCode.WORKER_STOPPED);
    assertThat(ports().queue().waiting()).hasSize(1);
  }

  @Test
  void store_that_is_away_is_tried_again_later() {
    Document document = registered();
    faults().at("objectStore.*");

    ledgerLift.runDue();

    Document waiting = ledgerLift.find(document.id());
    assertThat(waiting.progress().failure()).isNotNull();
    assertThat(waiting.progress().failure().code()).isEqualTo(FailureCode.DEPENDENCY_UNAVAILABLE);
    faults().clear();
    work(Duration.ofSeconds(20));
    assertThat(ledgerLift.find(document.id()).status()).isEqualTo(ProcessingStatus.COMPLETED);
  }

  @Test
  void database_that_is_away_from_the_start_leaves_the_document_as_it_was() {
    Document document = registered();
    faults().at("documents.*");

    assertThatExceptionOfType(Unavailable.class).isThrownBy(ledgerLift::runDue);

    faults().clear();
    assertThat(ledgerLift.find(document.id())).isEqualTo(document);
  }

  @Test
  void database_that_goes_away_at_the_end_leaves_the_document_to_the_reconciler() {
    Document document = registered();
    reader.meanwhile(task -> faults().everywhere());
    assertThatExceptionOfType(Unavailable.class).isThrownBy(ledgerLift::runDue);
    faults().clear();
    reader.meanwhile(task -> {});

    work(Duration.ofSeconds(60));

    assertThat(ledgerLift.find(document.id()).status()).isEqualTo(ProcessingStatus.COMPLETED);
    assertThat(ledgerLift.find(document.id()).attempt()).isEqualTo(2);
  }

  @Test
  void completion_whose_answer_was_lost_is_not_taken_for_a_failure() {
    Document document = registered();
    reader.meanwhile(task -> faults().meanwhile("transactions.begin", this::loseTheAnswer));

    ledgerLift.runDue();

    assertThat(ledgerLift.find(document.id()).status()).isEqualTo(ProcessingStatus.COMPLETED);
    assertThat(ledgerLift.events(document.id())).hasSize(4);
  }

  @Test
  void whichever_call_fails_the_document_is_completed_once() {
    int calls = callsOfOneReading();

    for (int n = 1; n <= calls; n++) {
      try (EmbeddedLedgerLift other = EmbeddedLedgerLift.reading(twoPages())) {
        interruptedReading(other, n);
      }
    }
  }

  private static void interruptedReading(EmbeddedLedgerLift other, int failing) {
    Document document = other.registered("10-K.pdf", PDF);
    other.ports().faults().once("*", failing);
    runDueWhateverHappens(other);
    other.ports().faults().clear();

    for (int round = 0; round < 8; round++) {
      other.letPass(RequeueStalled.INTERVAL);
      other.useCases().requeueStalled().run();
      other.runDue();
    }

    Document end = other.find(document.id());
    assertThat(end.status())
        .as("after call %d failed", failing)
        .isEqualTo(ProcessingStatus.COMPLETED);
    assertThat(end.attempt()).isLessThanOrEqualTo(2);
    assertThat(other.events(document.id())).containsOnlyOnce(EventType.PROCESSING_COMPLETED);
    assertThat(other.artifacts(document.id())).hasSize(3);
    assertThat(other.useCases().verifyAuditTrail().verify()).hasOnlyElementsOfType(Intact.class);
  }

  private static void runDueWhateverHappens(EmbeddedLedgerLift other) {
    try {
      other.runDue();
    } catch (Unavailable expected) {
      assertThat(expected).hasMessageContaining("because the test wants it");
    }
  }

  private int callsOfOneReading() {
    registered();
    int before = faults().calls().size();
    ledgerLift.runDue();
    return faults().calls().size() - before;
  }

  /** The lease of the reading under way runs out, and the reconciler takes it away. */
  private void takeAway() {
    ledgerLift.letPass(LeaseKeeper.LEASE.plusSeconds(1));
    useCases().requeueStalled().run();
  }

  private void loseTheAnswer() {
    faults().once(Faults.ANSWER);
  }

  private void process(Document document, int attempt) {
    useCases()
        .processDocument()
        .process(new Job(document.id(), attempt, ports().clock().instant()));
  }
}
