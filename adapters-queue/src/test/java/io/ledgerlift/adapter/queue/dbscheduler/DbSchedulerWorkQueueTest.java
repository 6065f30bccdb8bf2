package io.ledgerlift.adapter.queue.dbscheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.SettableClock;
import io.ledgerlift.application.port.TransactionalWorkQueueContract;
import io.ledgerlift.application.port.WorkQueue;
import io.ledgerlift.application.port.WorkQueue.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds {@link DbSchedulerWorkQueue} and {@link DbSchedulerWorker} to the contract. */
final class DbSchedulerWorkQueueTest extends TransactionalWorkQueueContract {

  private static final DbSchedulerWorker.Settings SETTINGS =
      new DbSchedulerWorker.Settings("contract", 4, Duration.ofSeconds(20));

  private final BoundConnections connections = new BoundConnections(TestDatabase.pool());
  private final DbSchedulerWorkQueue queue = new DbSchedulerWorkQueue(connections.dataSource());

  @BeforeEach
  void empty() {
    TestDatabase.clear();
  }

  @Override
  protected WorkQueue queue() {
    return queue;
  }

  @Override
  protected void runDue(Instant now, Consumer<Job> worker) {
    SettableClock clock = new SettableClock(now);
    try (DbSchedulerWorker running =
        new DbSchedulerWorker(TestDatabase.pool(), clock, SETTINGS, worker)) {
      running.start();
      await().until(() -> TestDatabase.count("execution_time <= '" + now + "'") == 0);
    }
  }

  @Override
  protected void inTransaction(Runnable block) {
    connections.inTransaction(block);
  }

  @Test
  void transactions_that_add_one_job_at_once_both_go_on() {
    Job job = job(1);
    Job other = job(1);
    CountDownLatch added = new CountDownLatch(1);
    CompletableFuture<Void> second =
        CompletableFuture.runAsync(
            () -> {
              await().until(() -> added.getCount() == 0);
              inTransaction(() -> List.of(job, other).forEach(queue::enqueue));
            });

    inTransaction(
        () -> {
          queue.enqueue(job);
          added.countDown();
          await().until(() -> TestDatabase.waiting() == 1);
        });
    second.join();

    assertThat(TestDatabase.count("true")).isEqualTo(2);
  }

  @Test
  void job_is_kept_as_json_that_a_person_can_read() {
    Job job = job(3);

    queue.enqueue(job);

    String json =
        "{\"documentId\":\"%s\",\"attempt\":3,\"notBefore\":\"%s\"}"
            .formatted(job.documentId(), job.notBefore());
    assertThat(TestDatabase.count("convert_from(task_data, 'UTF8') = '" + json + "'")).isOne();
    assertThat(TestDatabase.count("task_instance = '" + job.documentId() + "/3'")).isOne();
  }

  @Test
  void time_finer_than_the_database_keeps_is_never_cut_to_an_earlier_one() {
    queue.enqueue(new Job(job(1).documentId(), 1, Instant.parse("2026-03-02T12:00:00.000000001Z")));

    assertThat(TestDatabase.count("execution_time = '2026-03-02T12:00:00.000001Z'")).isOne();
  }

  @Test
  void queue_whose_database_is_away_is_unavailable() {
    try (HikariDataSource away = TestDatabase.away()) {
      assertThatThrownBy(() -> new DbSchedulerWorkQueue(away).enqueue(job(1)))
          .isInstanceOf(Unavailable.class);
    }
  }
}
