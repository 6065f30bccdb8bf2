package io.ledgerlift.adapter.queue.dbscheduler;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.ledgerlift.application.Health;
import io.ledgerlift.application.Health.State;
import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.Workers;
import java.time.Duration;
import javax.sql.DataSource;

/** Asks the table for a job that is never there, and whether anybody would take one. */
public final class QueueHealthCheck implements HealthCheck {

  private static final TaskInstanceId NEVER_THERE = TaskInstanceId.of(JobTask.NAME, "health");

  private final SchedulerClient table;
  private final Workers workers;
  private final Duration within;

  /**
   * @param within a worker that has not shown itself for so long is taken for dead
   */
  public QueueHealthCheck(DataSource dataSource, Workers workers, Duration within) {
    this.table = new TaskTable(dataSource).client();
    this.workers = workers;
    this.within = within;
  }

  @Override
  public String name() {
    return "queue";
  }

  @Override
  public Health check() {
    long started = System.nanoTime();
    try {
      table.getScheduledExecution(NEVER_THERE);
      int alive = workers.alive(within);
      return alive == 0
          ? answer(State.DEGRADED, "No worker is alive: documents wait.", started)
          : answer(State.UP, "Workers alive: " + alive + ".", started);
    } catch (RuntimeException e) {
      return answer(State.DOWN, "The queue does not answer.", started);
    }
  }

  private static Health answer(State state, String detail, long started) {
    return new Health(state, detail, Duration.ofNanos(System.nanoTime() - started));
  }
}
