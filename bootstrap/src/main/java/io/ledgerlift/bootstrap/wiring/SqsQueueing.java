package io.ledgerlift.bootstrap.wiring;

import io.ledgerlift.adapter.persistence.Database;
import io.ledgerlift.adapter.queue.Chore;
import io.ledgerlift.adapter.queue.sqs.Handlers;
import io.ledgerlift.adapter.queue.sqs.SqsConnection;
import io.ledgerlift.adapter.queue.sqs.SqsQueueHealthCheck;
import io.ledgerlift.adapter.queue.sqs.SqsSettings;
import io.ledgerlift.adapter.queue.sqs.SqsWorkQueue;
import io.ledgerlift.adapter.queue.sqs.SqsWorker;
import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.WorkQueue;
import io.ledgerlift.bootstrap.settings.Settings;
import io.ledgerlift.bootstrap.settings.Settings.AwsKeys;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** Jobs as messages at SQS, where a store may tell of uploads too. */
final class SqsQueueing implements Queueing {

  private static final Duration FORGET_INTERVAL = Duration.ofHours(1);

  private final Database database;
  private final InstantSource clock;
  private final SqsConnection connection;
  private final SqsWorkQueue queue;

  private SqsQueueing(Database database, InstantSource clock, SqsConnection connection) {
    this.database = database;
    this.clock = clock;
    this.connection = connection;
    this.queue = new SqsWorkQueue(connection, database.transactions(), database.sentJobs(), clock);
  }

  static SqsQueueing open(
      Settings settings, Database database, InstantSource clock, Closing closing) {
    return new SqsQueueing(database, clock, closing.add(SqsConnection.open(address(settings))));
  }

  private static SqsSettings address(Settings settings) {
    URI url = Objects.requireNonNull(settings.queue().sqsUrl());
    AwsKeys keys = settings.aws().keys();
    return new SqsSettings(
        url,
        settings.aws().region(),
        keys == null ? null : new SqsSettings.Keys(keys.id(), keys.secret(), keys.sessionToken()));
  }

  @Override
  public WorkQueue queue() {
    return queue;
  }

  @Override
  public HealthCheck health() {
    return new SqsQueueHealthCheck(connection);
  }

  @Override
  public List<Chore> chores() {
    return List.of(new Chore("forget-sent-jobs", FORGET_INTERVAL, queue::forgetOld));
  }

  @Override
  public AutoCloseable startWorker(Plan plan) {
    SqsWorker worker =
        new SqsWorker(
            connection,
            database.sentJobs(),
            clock,
            new SqsWorker.Settings(plan.concurrency(), plan.grace()),
            new Handlers(plan.job(), plan.arrival()));
    worker.start();
    return worker;
  }
}
