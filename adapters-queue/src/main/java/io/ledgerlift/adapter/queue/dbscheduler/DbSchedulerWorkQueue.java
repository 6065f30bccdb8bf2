package io.ledgerlift.adapter.queue.dbscheduler;

import com.github.kagkarlsson.shaded.jdbc.JdbcRunner;
import com.github.kagkarlsson.shaded.jdbc.PreparedStatementSetter;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.WorkQueue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import javax.sql.DataSource;

/** Adds jobs as rows, in the transaction of the caller. */
public final class DbSchedulerWorkQueue implements WorkQueue {

  /**
   * Our own statement, as db-scheduler looks first and inserts then: when two add the same job at
   * once, the second insert fails and takes the caller's transaction with it. The values are
   * written into it, not set, to keep JDBC out of this module: they are a UUID, numbers, a time and
   * hexadecimal digits, and can hold no quote.
   */
  private static final String INSERT =
      "insert into scheduled_tasks"
          + " (task_name, task_instance, task_data, execution_time, picked, version)"
          + " values ('%s', '%s', decode('%s', 'hex'), '%s', false, 1)"
          + " on conflict (task_name, task_instance) do nothing";

  private final JdbcRunner jdbc;
  private final JsonSerializer json = new JsonSerializer();

  /**
   * @param dataSource gives the connection of the transaction that runs in the thread, if one does
   */
  public DbSchedulerWorkQueue(DataSource dataSource) {
    this.jdbc = new JdbcRunner(dataSource, true);
  }

  @Override
  public void enqueue(Job job) {
    String data = HexFormat.of().formatHex(json.serialize(JobMessage.of(job)));
    String statement =
        INSERT.formatted(JobTask.NAME, JobTask.instance(job), data, due(job.notBefore()));
    try {
      jdbc.execute(statement, PreparedStatementSetter.NOOP);
    } catch (SQLRuntimeException e) {
      throw new Unavailable("The queue could not take " + JobTask.instance(job) + ".", e);
    }
  }

  /** To the microsecond, as PostgreSQL keeps it; up, as a job that comes too early is void. */
  private static Instant due(Instant notBefore) {
    Instant cut = notBefore.truncatedTo(ChronoUnit.MICROS);
    return cut.equals(notBefore) ? cut : cut.plus(1, ChronoUnit.MICROS);
  }
}
