package io.ledgerlift.adapter.queue.sqs;

import io.ledgerlift.application.Health;
import io.ledgerlift.application.Health.State;
import io.ledgerlift.application.port.HealthCheck;

/** Asks SQS for the queue. */
public final class SqsQueueHealthCheck implements HealthCheck {

  private final SqsConnection connection;

  public SqsQueueHealthCheck(SqsConnection connection) {
    this.connection = connection;
  }

  @Override
  public String name() {
    return "queue";
  }

  @Override
  public Health check() {
    long started = System.nanoTime();
    try {
      connection.ask();
      return Health.since(started, State.UP, "The queue answers.");
    } catch (RuntimeException e) {
      return Health.since(started, State.DOWN, "The queue does not answer.");
    }
  }
}
