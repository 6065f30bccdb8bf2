package io.ledgerlift.adapter.queue.dbscheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.domain.DocumentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the clock on the wall: what happens between workers, and when one stops or dies. */
final class DbSchedulerWorkerTest {

  private static final Duration LONG = Duration.ofSeconds(40);

  private final InstantSource clock = InstantSource.system();
  private final DbSchedulerWorkQueue queue = new DbSchedulerWorkQueue(TestDatabase.pool());
  private final List<Job> done = new CopyOnWriteArrayList<>();

  @BeforeEach
  void empty() {
    TestDatabase.clear();
  }

  @Test
  void workers_share_the_jobs_and_no_job_is_done_twice() {
    List<Job> jobs = IntStream.range(0, 200).mapToObj(n -> added()).toList();

    try (DbSchedulerWorker one = started("one", 3, done::add);
        DbSchedulerWorker other = started("other", 3, done::add)) {
      await().until(() -> TestDatabase.count("true") == 0);
      assertThat(one).isNotSameAs(other);
    }

    assertThat(done).containsExactlyInAnyOrderElementsOf(jobs);
  }

  @Test
  void no_more_jobs_are_at_hand_than_the_worker_may_do_at_once() {
    IntStream.range(0, 5).forEach(n -> added());
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger atWork = new AtomicInteger();

    try (DbSchedulerWorker worker = started("two", 2, job -> waitIn(atWork, release))) {
      await().until(() -> atWork.get() == 2);

      assertThat(TestDatabase.count("picked")).isEqualTo(2);
      release.countDown();
      await().until(() -> TestDatabase.count("true") == 0);
      assertThat(worker).isNotNull();
    }
  }

  @Test
  void stopping_waits_for_the_job_at_hand() {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger atWork = new AtomicInteger();
    Job job = added();
    DbSchedulerWorker worker = started("patient", 1, taken -> waitAndNote(taken, atWork, release));
    await().until(() -> atWork.get() == 1);
    added();

    CompletableFuture<Void> stopping = CompletableFuture.runAsync(worker::close);
    release.countDown();
    stopping.join();

    assertThat(done).startsWith(job);
    assertThat(TestDatabase.count("picked")).isZero();
  }

  @Test
  void job_that_does_not_end_is_interrupted_when_its_grace_has_passed() {
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger atWork = new AtomicInteger();
    Job job = added();
    DbSchedulerWorker.Settings hasty =
        new DbSchedulerWorker.Settings("hasty", 1, Duration.ofMillis(200));
    DbSchedulerWorker worker =
        new DbSchedulerWorker(
            TestDatabase.pool(), clock, hasty, taken -> waitAndNote(taken, atWork, never));
    worker.start();
    await().until(() -> atWork.get() == 1);

    worker.close();

    await().until(() -> done.contains(job));
  }

  @Test
  void worker_can_be_started_again() {
    DbSchedulerWorker worker = started("again", 1, done::add);
    worker.close();
    worker.close();
    Job job = added();

    worker.start();
    await().until(() -> done.contains(job));
    worker.close();
  }

  @Test
  void job_of_a_worker_that_died_is_done_by_another() {
    Job job = added();
    TestDatabase.execute(
        "update scheduled_tasks set picked = true, picked_by = 'dead', version = 2,"
            + " last_heartbeat = now() - interval '1 minute'");

    try (DbSchedulerWorker worker = started("heir", 1, done::add)) {
      await().atMost(LONG).until(() -> TestDatabase.count("true") == 0);
      assertThat(worker).isNotNull();
    }

    assertThat(done).containsExactly(job);
  }

  @Test
  void job_that_a_living_worker_has_at_hand_is_left_to_it() {
    added();
    TestDatabase.execute(
        "update scheduled_tasks set picked = true, picked_by = 'alive', last_heartbeat = now()");
    Job other = added();

    try (DbSchedulerWorker worker = started("second", 1, done::add)) {
      await().until(() -> done.contains(other));
      assertThat(worker).isNotNull();
    }

    assertThat(done).containsExactly(other);
  }

  @Test
  void row_that_holds_no_job_is_removed_and_hinders_no_other() {
    TestDatabase.execute(
        "insert into scheduled_tasks"
            + " (task_name, task_instance, task_data, execution_time, picked, version)"
            + " values ('process-document', 'x/1', 'no json', now(), false, 1)");
    Job job = added();

    try (DbSchedulerWorker worker = started("firm", 1, done::add)) {
      await().until(() -> TestDatabase.count("true") == 0);
      assertThat(worker).isNotNull();
    }

    assertThat(done).containsExactly(job);
  }

  @Test
  void tasks_of_others_are_left_alone_however_old_they_are() {
    TestDatabase.execute(
        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
            + " values ('requeue-stalled', 'recurring', now() - interval '1 year', false, 1)");
    Job job = added();

    try (DbSchedulerWorker worker = started("modest", 1, done::add);
        DbSchedulerWorker next = started("modest-2", 1, done::add)) {
      await().until(() -> done.contains(job));
      assertThat(worker).isNotSameAs(next);
    }

    assertThat(TestDatabase.count("task_name = 'requeue-stalled' and not picked")).isOne();
  }

  private Job added() {
    Job job = new Job(new DocumentId(UUID.randomUUID()), 1, Instant.EPOCH);
    queue.enqueue(job);
    return job;
  }

  private DbSchedulerWorker started(String name, int concurrency, Consumer<Job> handler) {
    DbSchedulerWorker worker =
        new DbSchedulerWorker(
            TestDatabase.pool(),
            clock,
            new DbSchedulerWorker.Settings(name, concurrency, Duration.ofSeconds(20)),
            handler);
    worker.start();
    return worker;
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
