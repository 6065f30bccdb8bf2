package io.ledgerlift.adapter.queue.dbscheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/** The table of jobs, and how every scheduler on it is set up. */
final class TaskTable {

  /** A newcomer waits for the first page of a first document; a query costs next to nothing. */
  private static final Duration POLLING_INTERVAL = Duration.ofMillis(500);

  /**
   * With the limit below, work of a process that died is picked up after 20 to 30 s; db-scheduler's
   * own setting is half an hour.
   */
  private static final Duration HEARTBEAT_INTERVAL = Duration.ofSeconds(5);

  /** The least that db-scheduler allows. */
  private static final int MISSED_HEARTBEATS = 4;

  /** Share of busy threads below which a thread that got free asks for more: any free one does. */
  private static final double ASK_BELOW = 0.99;

  /** Never takes more than it has threads: what waits here cannot be done by another process. */
  private static final double TAKE_UP_TO = 1.0;

  /**
   * Another version of LedgerLift on the same table may have tasks that this one does not know.
   * db-scheduler deletes such tasks 14 days after they were due: never here.
   */
  private static final Duration NEVER = Duration.ofDays(36_500);

  private final DataSource dataSource;

  TaskTable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** For a scheduler of this name, which no other process has. */
  SchedulerBuilder scheduler(String name, InstantSource clock, List<Task<?>> tasks) {
    return Scheduler.create(dataSource, tasks)
        .schedulerName(new SchedulerName.Fixed(name))
        .clock(clock::instant)
        .serializer(new JsonSerializer())
        .jdbcCustomization(postgres())
        .commitWhenAutocommitDisabled(true)
        .pollingInterval(POLLING_INTERVAL)
        .pollUsingLockAndFetch(ASK_BELOW, TAKE_UP_TO)
        .heartbeatInterval(HEARTBEAT_INTERVAL)
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .deleteUnresolvedAfter(NEVER);
  }

  /** For questions. */
  SchedulerClient client() {
    return SchedulerClient.Builder.create(dataSource)
        .serializer(new JsonSerializer())
        .jdbcCustomization(postgres())
        .build();
  }

  /**
   * Named, as finding it out takes a connection. In two statements: the one that picks in a single
   * UPDATE may pick more than its limit, and picks tasks of others before it finds that out.
   */
  private static JdbcCustomization postgres() {
    return new PostgreSqlJdbcCustomization(true, false);
  }
}
