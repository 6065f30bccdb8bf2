package io.ledgerlift.bootstrap.wiring;

import io.ledgerlift.adapter.persistence.Database;
import io.ledgerlift.adapter.queue.Chore;
import io.ledgerlift.adapter.queue.dbscheduler.DbSchedulerWorkQueue;
import io.ledgerlift.adapter.queue.dbscheduler.DbSchedulerWorker;
import io.ledgerlift.adapter.queue.dbscheduler.QueueHealthCheck;
import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.WorkQueue;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/** Jobs as rows of the database: in every transaction, and nothing else to set up. */
final class PostgresQueueing implements Queueing {

  private final Database database;
  private final DataSource source;
  private final InstantSource clock;

  PostgresQueueing(Database database, InstantSource clock) {
    this.database = database;
    this.source = database.boundToTransaction();
    this.clock = clock;
  }

  @Override
  public WorkQueue queue() {
    return new DbSchedulerWorkQueue(source);
  }

  @Override
  public HealthCheck health() {
    return new QueueHealthCheck(source);
  }

  @Override
  public List<Chore> chores() {
    return List.of();
  }

  @Override
  public AutoCloseable startWorker(Plan plan) {
    DbSchedulerWorker worker =
        new DbSchedulerWorker(
            source,
            clock,
            new DbSchedulerWorker.Settings(plan.name(), plan.concurrency(), plan.grace()),
            plan.job());
    worker.start();
    return worker;
  }
}
