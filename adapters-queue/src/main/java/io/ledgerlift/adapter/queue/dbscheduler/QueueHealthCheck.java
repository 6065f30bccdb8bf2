package io.ledgerlift.adapter.queue.dbscheduler;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.ledgerlift.application.Health;
import io.ledgerlift.application.Health.State;
import io.ledgerlift.application.port.HealthCheck;
import javax.sql.DataSource;

/** Asks the table for a job that is never there. */
public final class QueueHealthCheck implements HealthCheck {

  private static final TaskInstanceId NEVER_THERE = TaskInstanceId.of(JobTask.NAME, "health");

  private final SchedulerClient table;

  public QueueHealthCheck(DataSource dataSource) {
    this.table = new TaskTable(dataSource).client();
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
      return Health.since(started, State.UP, "The queue answers.");
    } catch (RuntimeException e) {
      return Health.since(started, State.DOWN, "The queue does not answer.");
    }
  }
}
