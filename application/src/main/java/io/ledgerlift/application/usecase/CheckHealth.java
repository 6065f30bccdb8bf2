package io.ledgerlift.application.usecase;

import io.ledgerlift.application.Health;
import io.ledgerlift.application.Health.State;
import io.ledgerlift.application.port.HealthCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks every part of the service how it is. */
public final class CheckHealth {

  private final List<HealthCheck> checks;

  public CheckHealth(List<HealthCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  /** How the service is: as its worst part. */
  public record Report(Map<String, Health> parts) {

    public State overall() {
      return parts.values().stream().map(Health::state).max(State::compareTo).orElse(State.UP);
    }
  }

  /** Asks now; the parts come in the order in which they were given. */
  public Report check() {
    Map<String, Health> parts = new LinkedHashMap<>();
    checks.forEach(check -> parts.put(check.name(), check.check()));
    return new Report(parts);
  }
}
