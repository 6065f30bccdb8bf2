package io.ledgerlift.adapter.queue;

import io.ledgerlift.application.Health;
import io.ledgerlift.application.Health.State;
import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.Workers;
import java.time.Duration;

/** Whether anybody would take a job off the queue, whichever that is. */
public final class WorkersHealthCheck implements HealthCheck {

  /** A worker that has not shown itself for so long is taken for dead. */
  private static final Duration ALIVE_WITHIN = Duration.ofSeconds(30);

  private final Workers workers;

  public WorkersHealthCheck(Workers workers) {
    this.workers = workers;
  }

  @Override
  public String name() {
    return "workers";
  }

  @Override
  public Health check() {
    long started = System.nanoTime();
    try {
      int alive = workers.alive(ALIVE_WITHIN);
      return alive == 0
          ? Health.since(started, State.DEGRADED, "No worker is alive: documents wait.")
          : Health.since(started, State.UP, "Workers alive: " + alive + ".");
    } catch (RuntimeException e) {
      return Health.since(started, State.DOWN, "It cannot be told whether workers are alive.");
    }
  }
}
