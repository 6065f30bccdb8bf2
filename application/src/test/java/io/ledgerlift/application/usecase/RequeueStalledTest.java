package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.Claim;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequeueStalledTest extends UseCaseTest {

  @Test
  void document_whose_message_was_lost_is_put_back() {
    Document document = registered();
    ports().queue().lose();

    run();

    assertThat(ports().queue().waiting())
        .containsExactly(new Job(document.id(), 1, ports().clock().instant()));
    assertThat(ledgerLift.find(document.id())).isEqualTo(document);
  }

  @Test
  void document_that_is_on_the_queue_is_there_once() {
    registered();

    run();
    run();

    assertThat(ports().queue().waiting()).hasSize(1);
  }

  @Test
  void queue_that_is_away_leaves_everything_for_the_next_run() {
    registered();
    ports().queue().lose();
    faults().once("workQueue.enqueue");

    run();
    assertThat(ports().queue().waiting()).isEmpty();

    run();
    assertThat(ports().queue().waiting()).hasSize(1);
  }

  @Test
  void document_that_waits_for_its_next_try_is_left_until_that_is_overdue() {
    reader.failing(new IllegalStateException("a bug"));
    completed();
    ports().queue().lose();

    ledgerLift.letPass(Duration.ofSeconds(19));
    run();
    assertThat(ports().queue().waiting()).isEmpty();

    ledgerLift.letPass(Duration.ofSeconds(1));
    run();
    assertThat(ports().queue().waiting()).hasSize(1);
  }

  @Test
  void documents_that_wait_for_nothing_are_left_alone() {
    completed();
    failed();
    ports().queue().lose();

    run();

    assertThat(ports().queue().waiting()).isEmpty();
  }

  @Test
  void document_of_a_lost_worker_is_tried_again() {
    Document document = abandoned();

    run();

    Document waiting = ledgerLift.find(document.id());
    assertThat(waiting.status()).isEqualTo(ProcessingStatus.RETRYING);
    assertThat(waiting.progress().failure()).isNotNull();
    assertThat(waiting.progress().failure().code()).isEqualTo(FailureCode.WORKER_LOST);
    assertThat(ports().queue().waiting())
        .containsExactly(new Job(document.id(), 2, ports().clock().instant().plusSeconds(10)));
    assertThat(ports().metrics().facts()).endsWith("lease lapsed", "failed worker_lost");
    assertThat(useCases().readHistory().events(document.id()))
        .last()
        .extracting(entry -> entry.event().occasion().actor())
        .isEqualTo(Actor.system("reconciler"));
  }

  @Test
  void document_that_loses_worker_after_worker_is_given_up() {
    Document document = registered();
    for (int n = 0; n < 3; n++) {
      claim(ledgerLift.find(document.id()));
      ledgerLift.letPass(Duration.ofSeconds(60));
      run();
    }

    Document failed = ledgerLift.find(document.id());
    assertThat(failed.status()).isEqualTo(ProcessingStatus.FAILED);
    assertThat(failed.attempt()).isEqualTo(3);
    assertThat(ledgerLift.events(document.id())).endsWith(EventType.PROCESSING_FAILED);
  }

  @Test
  void worker_that_renews_its_lease_just_in_time_keeps_its_document() {
    Document document = registered();
    Claim claim = claim(document);
    ledgerLift.letPass(Duration.ofSeconds(31));
    faults()
        .meanwhile(
            "documents.recordLapsed",
            () -> ports().documents().heartbeat(claim, LeaseKeeper.LEASE));

    run();

    assertThat(ledgerLift.find(document.id())).isEqualTo(claim.document());
    assertThat(ports().metrics().facts()).doesNotContain("lease lapsed");
    assertThat(ports().queue().waiting()).hasSize(1);
  }

  @Test
  void application_clock_that_is_wrong_takes_no_lease_away() {
    Document document = registered();
    Claim claim = claim(document);

    ports().clock().advance(Duration.ofHours(1));
    run();

    assertThat(ledgerLift.find(document.id())).isEqualTo(claim.document());
  }

  @Test
  void one_document_that_cannot_be_taken_over_hinders_no_other() {
    Document first = abandoned();
    Document second = abandoned();
    faults().once("documents.recordLapsed");

    run();
    assertThat(retrying(first) ^ retrying(second)).isTrue();

    run();
    assertThat(retrying(first) && retrying(second)).isTrue();
  }

  @Test
  void take_over_that_cannot_be_enqueued_is_made_by_the_next_run() {
    Document document = abandoned();
    faults().once("workQueue.enqueue");

    run();
    assertThat(ledgerLift.find(document.id()).status()).isEqualTo(ProcessingStatus.PROCESSING);

    run();
    assertThat(retrying(document)).isTrue();
  }

  @Test
  void database_that_is_away_is_told() {
    faults().at("documents.lapsed");

    assertThatExceptionOfType(Unavailable.class).isThrownBy(this::run);
  }

  @Test
  void lost_messages_and_workers_are_made_good_within_a_minute() {
    Document lost = registered();
    ports().queue().lose();
    Document abandoned = registered();
    claim(abandoned);

    work(Duration.ofSeconds(60));

    assertThat(ledgerLift.find(lost.id()).status()).isEqualTo(ProcessingStatus.COMPLETED);
    assertThat(ledgerLift.find(abandoned.id()).status()).isEqualTo(ProcessingStatus.COMPLETED);
  }

  private void run() {
    useCases().requeueStalled().run();
  }

  private boolean retrying(Document document) {
    return ledgerLift.find(document.id()).status() == ProcessingStatus.RETRYING;
  }

  /** Claimed by a worker that never came back, and whose lease has run out. */
  private Document abandoned() {
    Document document = registered();
    ports().queue().lose();
    claim(document);
    ledgerLift.letPass(Duration.ofSeconds(31));
    return document;
  }

  private Claim claim(Document waiting) {
    return ports()
        .documents()
        .claim(waiting.start(ledgerLift.occasion()), LeaseKeeper.LEASE)
        .orElseThrow();
  }
}
