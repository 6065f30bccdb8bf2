package io.ledgerlift.bootstrap.wiring;

import io.ledgerlift.adapter.persistence.Database;
import io.ledgerlift.adapter.queue.Chore;
import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.WorkQueue;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.application.usecase.RegisterArrival.Outcome;
import io.ledgerlift.bootstrap.settings.Settings;
import io.ledgerlift.domain.document.ObjectKey;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The queue that the settings choose, and everything about it that depends on the choice. */
interface Queueing {

  WorkQueue queue();

  HealthCheck health();

  /** What keeps this queue in order, beside what every worker does. */
  List<Chore> chores();

  /** Takes work off the queue until it is closed. */
  AutoCloseable startWorker(Plan plan);

  /**
   * How a worker works, and what it does.
   *
   * @param grace longest time that stopping takes
   * @param arrival for queues on which a store may tell of uploads
   */
  record Plan(
      String name,
      int concurrency,
      Duration grace,
      Consumer<Job> job,
      Function<ObjectKey, Outcome> arrival) {}

  /** What to close is given to {@code closing}. */
  static Queueing chosen(
      Settings settings, Database database, InstantSource clock, Closing closing) {
    URI sqs = settings.queue().sqsUrl();
    return sqs == null
        ? new PostgresQueueing(database, clock)
        : SqsQueueing.open(settings, database, clock, closing);
  }
}
