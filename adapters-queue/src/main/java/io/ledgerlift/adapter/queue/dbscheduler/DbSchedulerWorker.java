package io.ledgerlift.adapter.queue.dbscheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.ledgerlift.application.port.WorkQueue.Job;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Takes jobs off the queue and hands them on, so many at once. */
public final class DbSchedulerWorker implements AutoCloseable {

  private final TaskTable table;
  private final InstantSource clock;
  private final Settings settings;
  private final Consumer<Job> handler;
  private @Nullable Scheduler running;

  /**
   * @param dataSource gives connections of its own, bound to no transaction
   * @param handler makes the reading; what it throws is logged, and the job is gone all the same
   */
  public DbSchedulerWorker(
      DataSource dataSource, InstantSource clock, Settings settings, Consumer<Job> handler) {
    this.table = new TaskTable(dataSource);
    this.clock = clock;
    this.settings = settings;
    this.handler = handler;
  }

  /**
   * How a worker works.
   *
   * @param name no other worker has it, in any process; at most 50 characters are kept
   * @param concurrency jobs at once
   * @param grace longest time that stopping takes: half of it jobs may go on, then they are
   *     interrupted and have the other half to leave things in order
   */
  public record Settings(String name, int concurrency, Duration grace) {}

  /** Begins to take jobs; a worker that runs goes on. */
  public synchronized void start() {
    if (running == null) {
      running =
          table
              .scheduler(settings.name(), clock, List.of(JobTask.handing(handler, clock)))
              .threads(settings.concurrency())
              .shutdownMaxWait(settings.grace().dividedBy(2))
              .build();
      running.start();
    }
  }

  /** Takes no more jobs and waits for those at hand, as long as the settings say. */
  @Override
  public synchronized void close() {
    if (running != null) {
      running.stop();
      running = null;
    }
  }
}
