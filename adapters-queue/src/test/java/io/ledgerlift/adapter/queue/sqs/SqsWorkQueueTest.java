package io.ledgerlift.adapter.queue.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.MemorySentJobs;
import io.ledgerlift.application.port.MemoryStore;
import io.ledgerlift.application.port.MemoryTransactions;
import io.ledgerlift.application.port.TransactionalWorkQueueContract;
import io.ledgerlift.application.port.WorkQueue;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.application.usecase.RegisterArrival.Outcome;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds {@link SqsWorkQueue} and {@link SqsWorker} to the contract. */
final class SqsWorkQueueTest extends TransactionalWorkQueueContract {

  private static final SqsWorker.Settings SETTINGS =
      new SqsWorker.Settings(4, Duration.ofSeconds(20));

  /** Nobody waits for messages here, and nothing fails. */
  private static final Pace BRISK =
      new Pace(
          Duration.ZERO,
          Pace.USUAL.hidden(),
          Pace.USUAL.beat(),
          Pace.USUAL.away(),
          Pace.USUAL.failed());

  private final TestSqs sqs = TestSqs.shared();
  private final URI address = sqs.newQueue();
  private final MemoryStore store = new MemoryStore();
  private final MemorySentJobs sent = new MemorySentJobs(store);
  private final WatchedClient client = new WatchedClient(sqs.client());
  private final SqsConnection connection = new SqsConnection(client.client(), address.toString());
  private final SqsWorkQueue queue =
      new SqsWorkQueue(connection, new MemoryTransactions(store), sent, sqs.clock());

  @Override
  protected WorkQueue queue() {
    return queue;
  }

  @Override
  protected boolean keepsJobsThatThrow() {
    return true;
  }

  /** SQS counts whole seconds, and this one by a clock that goes on. */
  @Override
  protected Duration precision() {
    return Duration.ofSeconds(20);
  }

  @Override
  protected void runDue(Instant now, Consumer<Job> worker) {
    sqs.clock().set(now);
    int due = sqs.visible(address);
    AtomicInteger handled = new AtomicInteger();
    Handlers handlers =
        new Handlers(
            job -> {
              try {
                worker.accept(job);
              } finally {
                handled.incrementAndGet();
              }
            },
            key -> Outcome.NOT_GRANTED);
    try (SqsWorker running =
        new SqsWorker(
            connection, sqs.clock(), SETTINGS, SqsWorker.forgetting(sent, handlers), BRISK)) {
      running.start();
      await().until(() -> handled.get() >= due);
    }
  }

  @Override
  protected void inTransaction(Runnable block) {
    new MemoryTransactions(store).inTransaction(block);
  }

  @Test
  void job_is_sent_as_json_that_a_person_can_read() {
    Job job = job(3);

    queue.enqueue(job);

    assertThat(connection.receive(1, Duration.ZERO, Duration.ZERO))
        .singleElement()
        .extracting(SqsConnection.Incoming::body)
        .isEqualTo(
            "{\"documentId\":\"%s\",\"attempt\":3,\"notBefore\":\"%s\"}"
                .formatted(job.documentId(), job.notBefore()));
  }

  @Test
  void several_jobs_go_out_ten_at_a_time() {
    List<Job> jobs = IntStream.range(0, 25).mapToObj(n -> job(1)).toList();

    queue.enqueueAll(jobs);

    assertThat(client.calls("sendMessageBatch")).isEqualTo(3);
    assertThat(done(NOW)).containsExactlyInAnyOrderElementsOf(jobs);
  }

  @Test
  void nothing_is_sent_before_the_commit() {
    inTransaction(
        () -> {
          queue.enqueue(job(1));
          assertThat(client.calls("sendMessageBatch")).isZero();
        });

    assertThat(client.calls("sendMessageBatch")).isOne();
  }

  @Test
  void document_that_is_found_waiting_again_and_again_is_not_sent_for_again_and_again() {
    Job job = job(1);

    for (int second = 0; second < 3600; second += 10) {
      queue.enqueue(job);
      store.clock().advance(Duration.ofSeconds(10));
    }

    assertThat(client.calls("sendMessageBatch")).isEqualTo(8);
  }

  @Test
  void job_that_got_lost_is_sent_again_within_a_minute() {
    Job job = job(1);
    queue.enqueue(job);
    sqs.loseEverything(address);

    for (int second = 0; second < 60; second += 10) {
      store.clock().advance(Duration.ofSeconds(10));
      queue.enqueue(job);
    }

    assertThat(done(NOW)).containsExactly(job);
  }

  @Test
  void job_that_is_due_later_is_believed_in_until_then() {
    Job later = new Job(job(1).documentId(), 2, NOW.plus(Duration.ofMinutes(5)));
    queue.enqueue(later);
    store.clock().advance(Duration.ofMinutes(5));

    queue.enqueue(new Job(later.documentId(), 2, NOW));

    assertThat(client.calls("sendMessageBatch")).isOne();
  }

  @Test
  void job_that_could_not_be_sent_is_sent_by_the_next_who_adds_it() {
    Job job = job(1);
    client.failOnce("sendMessageBatch");
    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> queue.enqueue(job));

    queue.enqueue(job);

    assertThat(done(NOW)).containsExactly(job);
  }

  @Test
  void queue_that_is_away_takes_no_transaction_down() {
    Job job = job(1);
    client.failOnce("sendMessageBatch");

    inTransaction(() -> queue.enqueue(job));

    assertThat(done(NOW)).isEmpty();
    queue.enqueue(job);
    assertThat(done(NOW)).containsExactly(job);
  }

  @Test
  void what_was_sent_before_a_failure_is_not_sent_again() {
    List<Job> jobs = IntStream.range(0, 20).mapToObj(n -> job(1)).toList();
    queue.enqueueAll(jobs.subList(0, 10));
    client.failOnce("sendMessageBatch");
    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> queue.enqueueAll(jobs));

    queue.enqueueAll(jobs);

    assertThat(done(NOW)).containsExactlyInAnyOrderElementsOf(jobs);
  }

  @Test
  void notes_that_cannot_be_taken_back_lapse_by_themselves() {
    Job job = job(1);
    client.failOnce("sendMessageBatch");
    store.faults().at("sentJobs.forget");
    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> queue.enqueue(job));
    store.faults().clear();

    queue.enqueue(job);
    assertThat(sqs.all(address)).isZero();

    store.clock().advance(SqsWorkQueue.BELIEVED);
    queue.enqueue(job);
    assertThat(sqs.all(address)).isOne();
  }

  @Test
  void old_notes_are_forgotten() {
    Job job = job(1);
    queue.enqueue(job);
    store.clock().advance(SqsWorkQueue.BELIEVED.plusDays(1).plusMillis(1));

    queue.forgetOld();

    assertThat(sent.note(job, Duration.ofSeconds(1))).isTrue();
    store.clock().advance(Duration.ofSeconds(1));
    assertThat(sent.note(job, Duration.ofSeconds(1))).as("its note began anew").isTrue();
  }

  @Test
  void job_of_the_next_day_is_hidden_again_and_again_until_it_is_due() {
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    Job job = new Job(job(1).documentId(), 2, tomorrow);
    queue.enqueue(job);
    assertThat(sqs.delayed(address)).isOne();

    sqs.clock().set(NOW.plus(SqsWorkQueue.LONGEST_DELAY));
    assertThat(handled(sqs.clock().instant())).isZero();
    assertThat(sqs.hidden(address)).isOne();

    sqs.clock().set(NOW.plus(SqsWorkQueue.LONGEST_DELAY).plus(Mail.LONGEST));
    assertThat(handled(sqs.clock().instant())).isZero();

    assertThat(done(tomorrow.plusSeconds(1))).containsExactly(job);
    assertThat(sqs.all(address)).isZero();
  }

  /** Jobs done by a worker that has taken every visible message. */
  private int handled(Instant now) {
    AtomicInteger jobs = new AtomicInteger();
    Handlers handlers = new Handlers(job -> jobs.incrementAndGet(), key -> Outcome.NOT_GRANTED);
    int before = client.calls("changeMessageVisibility");
    try (SqsWorker running = new SqsWorker(connection, sqs.clock(), SETTINGS, handlers, BRISK)) {
      running.start();
      await().until(() -> client.calls("changeMessageVisibility") > before);
    }
    assertThat(sqs.visible(address)).as("at %s", now).isZero();
    return jobs.get();
  }
}
