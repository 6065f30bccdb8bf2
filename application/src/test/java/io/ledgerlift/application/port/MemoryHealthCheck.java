package io.ledgerlift.application.port;

import io.ledgerlift.application.Health;
import java.time.Duration;

/** A {@link HealthCheck} that answers what a test set. */
public final class MemoryHealthCheck implements HealthCheck {

  private final String name;
  private volatile Health.State state = Health.State.UP;

  public MemoryHealthCheck(String name) {
    this.name = name;
  }

  public void set(Health.State now) {
    state = now;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Health check() {
    return new Health(state, "as the test says", Duration.ofMillis(1));
  }
}
