package io.ledgerlift.adapter.queue.sqs;

import io.ledgerlift.application.Health;
import io.ledgerlift.application.Health.State;
import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.Workers;
import java.time.Duration;

/** Asks SQS for the queue, and whether anybody would take a message off it. */
public final class SqsQueueHealthCheck implements HealthCheck {

  private final SqsConnection connection;
  private final Workers workers;
  private final Duration within;

  /**
   * @param within a worker that has not shown itself for so long is taken for dead
   */
  public SqsQueueHealthCheck(SqsConnection connection, Workers workers, Duration within) {
    this.connection = connection;
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
      connection.ask();
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
