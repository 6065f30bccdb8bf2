package io.ledgerlift.adapter.queue.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.application.usecase.RegisterArrival.Outcome;
import io.ledgerlift.domain.DocumentId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens between workers, to messages they have at hand, and when one stops or fails. */
final class SqsWorkerTest {

  private static final Duration GRACE = Duration.ofSeconds(20);

  /** Beats all the time. */
  private static final Pace BRISK =
      new Pace(
          Duration.ZERO,
          Duration.ofSeconds(90),
          Duration.ofMillis(20),
          Doubling.of(Duration.ofMillis(10), Duration.ofMillis(50)),
          Doubling.of(Duration.ofMinutes(1), Duration.ofHours(1)));

  private final TestSqs sqs = TestSqs.shared();
  private final URI queue = sqs.newQueue();
  private final WatchedClient client = new WatchedClient(sqs.client());
  private final List<Job> done = new CopyOnWriteArrayList<>();

  @Test
  void workers_share_the_jobs_and_no_job_is_done_twice() {
    List<Job> jobs = IntStream.range(0, 200).mapToObj(n -> added()).toList();

    try (SqsWorker one = started(3, done::add);
        SqsWorker other = started(3, done::add)) {
      await().until(() -> sqs.all(queue) == 0);
      assertThat(one).isNotSameAs(other);
    }

    assertThat(done).containsExactlyInAnyOrderElementsOf(jobs);
  }

  @Test
  void no_more_messages_are_at_hand_than_the_worker_may_do_at_once() {
    IntStream.range(0, 5).forEach(n -> added());
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger atWork = new AtomicInteger();

    try (SqsWorker worker = started(2, job -> waitIn(atWork, release))) {
      await().until(() -> atWork.get() == 2);

      assertThat(sqs.hidden(queue)).isEqualTo(2);
      assertThat(sqs.visible(queue)).isEqualTo(3);
      release.countDown();
      await().until(() -> sqs.all(queue) == 0);
      assertThat(worker).isNotNull();
    }
  }

  @Test
  void message_of_a_long_reading_is_hidden_again_and_again() {
    added();
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger atWork = new AtomicInteger();

    try (SqsWorker worker = started(1, job -> waitIn(atWork, release))) {
      await().until(() -> atWork.get() == 1);
      for (int minute = 0; minute < 10; minute++) {
        sqs.clock().advance(Duration.ofMinutes(1));
        int before = client.calls("changeMessageVisibility");
        await().until(() -> client.calls("changeMessageVisibility") > before + 1);
        assertThat(sqs.visible(queue)).isZero();
      }
      release.countDown();
      await().until(() -> sqs.all(queue) == 0);
      assertThat(worker).isNotNull();
    }
  }

  @Test
  void message_that_nobody_hides_any_more_is_given_to_the_next() {
    Job job = added();
    sqs.connection(queue).receive(1, Duration.ZERO, BRISK.hidden());

    try (SqsWorker worker = started(1, done::add)) {
      assertThat(sqs.visible(queue)).isZero();
      sqs.clock().advance(BRISK.hidden().plusSeconds(1));
      await().until(() -> done.contains(job));
      assertThat(worker).isNotNull();
    }
  }

  @Test
  void message_goes_only_after_its_work() {
    added();
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger atWork = new AtomicInteger();

    try (SqsWorker worker = started(1, job -> waitIn(atWork, release))) {
      await().until(() -> atWork.get() == 1);
      assertThat(client.calls("deleteMessage")).isZero();

      release.countDown();
      await().until(() -> sqs.all(queue) == 0);
      assertThat(client.calls("deleteMessage")).isOne();
      assertThat(worker).isNotNull();
    }
  }

  @Test
  void message_that_could_not_be_deleted_comes_again() {
    Job job = added();
    client.failOnce("deleteMessage");

    try (SqsWorker worker = started(1, done::add)) {
      await().until(() -> client.calls("deleteMessage") == 1);
      sqs.clock().advance(BRISK.hidden().plusSeconds(1));
      await().until(() -> sqs.all(queue) == 0);
      assertThat(worker).isNotNull();
    }

    assertThat(done).containsExactly(job, job);
  }

  @Test
  void job_whose_dependency_is_away_comes_again_after_pauses_that_grow_and_is_done() {
    Job job = added();
    AtomicInteger tries = new AtomicInteger();

    try (SqsWorker worker =
        started(
            1,
            taken -> {
              if (tries.incrementAndGet() < 3) {
                throw new Unavailable("as the test wants it");
              }
              done.add(taken);
            })) {
      await().until(() -> tries.get() == 1 && sqs.hidden(queue) == 1 && settled());
      sqs.clock().advance(Duration.ofSeconds(30));
      assertThat(sqs.visible(queue)).isZero();
      assertThat(tries).hasValue(1);
      turn(Duration.ofSeconds(31));
      await().until(() -> tries.get() == 2 && settled());
      turn(Duration.ofSeconds(121));
      await().until(() -> sqs.all(queue) == 0);
      assertThat(worker).isNotNull();
    }

    assertThat(done).containsExactly(job);
  }

  @Test
  void job_that_fails_for_ever_ends_in_the_dead_letter_queue_and_hinders_no_other() {
    added();
    Job good = added();

    try (SqsWorker worker =
        started(
            2,
            job -> {
              if (!job.equals(good)) {
                throw new IllegalStateException("as the test wants it");
              }
              done.add(job);
            })) {
      await()
          .until(
              () -> {
                sqs.clock().advance(Duration.ofHours(2));
                return sqs.dead(queue) == 1;
              });
      assertThat(worker).isNotNull();
    }

    assertThat(done).containsExactly(good);
    assertThat(sqs.all(queue)).isZero();
  }

  @Test
  void stopping_waits_for_the_job_at_hand_and_takes_no_other() {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger atWork = new AtomicInteger();
    Job job = added();
    SqsWorker worker = started(1, taken -> waitAndNote(taken, atWork, release));
    await().until(() -> atWork.get() == 1);
    added();

    CompletableFuture<Void> stopping = CompletableFuture.runAsync(worker::close);
    release.countDown();
    stopping.join();

    assertThat(done).startsWith(job);
    assertThat(sqs.hidden(queue)).isZero();
    assertThat(sqs.visible(queue)).isEqualTo(2 - done.size());
  }

  @Test
  void job_that_does_not_end_is_interrupted_when_its_grace_has_passed() {
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger atWork = new AtomicInteger();
    Job job = added();
    SqsWorker worker =
        new SqsWorker(
            connection(),
            sqs.clock(),
            new SqsWorker.Settings(1, Duration.ofMillis(400)),
            jobs(taken -> waitAndNote(taken, atWork, never)),
            BRISK);
    worker.start();
    await().until(() -> atWork.get() == 1);

    worker.close();

    await().until(() -> done.contains(job) && sqs.all(queue) == 0);
  }

  @Test
  void worker_can_be_started_again() {
    SqsWorker worker = started(1, done::add);
    worker.start();
    worker.close();
    worker.close();
    Job job = added();

    worker.start();
    await().until(() -> done.contains(job));
    worker.close();
  }

  @Test
  void worker_survives_an_outage_of_the_queue_and_goes_on_by_itself() {
    try (TestSqs own = new TestSqs()) {
      URI there = own.newQueue();
      Job before = send(own, there);
      WatchedClient watched = new WatchedClient(own.client());
      try (SqsWorker worker =
          new SqsWorker(
              new SqsConnection(watched.client(), there.toString()),
              own.clock(),
              new SqsWorker.Settings(2, GRACE),
              jobs(done::add),
              BRISK)) {
        worker.start();
        await().until(() -> done.contains(before));

        own.shut();
        int calls = watched.calls("receiveMessage");
        await().until(() -> watched.calls("receiveMessage") > calls + 3);
        own.open();
        Job after = send(own, there);

        await().until(() -> done.contains(after));
      }
    }
  }

  /** Every message that was handed out is hidden or deleted, and nobody is at work. */
  private boolean settled() {
    int handled = client.calls("changeMessageVisibility") + client.calls("deleteMessage");
    return handled >= deliveries;
  }

  /** How many messages must have been handed out by now. */
  private int deliveries = 1;

  private void turn(Duration time) {
    deliveries++;
    sqs.clock().advance(time);
  }

  private Job added() {
    return send(sqs, queue);
  }

  private static Job send(TestSqs sqs, URI queue) {
    Job job = new Job(new DocumentId(UUID.randomUUID()), 1, sqs.clock().instant().minusSeconds(1));
    sqs.put(queue, JobMessage.write(job));
    return job;
  }

  private SqsWorker started(int concurrency, Consumer<Job> handler) {
    SqsWorker worker =
        new SqsWorker(
            connection(),
            sqs.clock(),
            new SqsWorker.Settings(concurrency, GRACE),
            jobs(handler),
            BRISK);
    worker.start();
    return worker;
  }

  private SqsConnection connection() {
    return new SqsConnection(client.client(), queue.toString());
  }

  private static Handlers jobs(Consumer<Job> handler) {
    return new Handlers(handler, key -> Outcome.NOT_GRANTED);
  }

  private void waitAndNote(Job job, AtomicInteger atWork, CountDownLatch release) {
    waitIn(atWork, release);
    done.add(job);
  }

  private static void waitIn(AtomicInteger atWork, CountDownLatch release) {
    atWork.incrementAndGet();
    try {
      release.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
