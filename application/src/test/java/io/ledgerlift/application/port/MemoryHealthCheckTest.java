package io.ledgerlift.application.port;

import io.ledgerlift.application.Health;
import java.util.Optional;

/** Holds {@link MemoryHealthCheck} to the contract. */
final class MemoryHealthCheckTest extends HealthCheckContract {

  @Override
  protected HealthCheck well() {
    return new MemoryHealthCheck("database");
  }

  @Override
  protected Optional<HealthCheck> away() {
    MemoryHealthCheck check = new MemoryHealthCheck("storage");
    check.set(Health.State.DOWN);
    return Optional.of(check);
  }
}
