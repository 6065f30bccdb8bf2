package io.ledgerlift.application.port;

import io.ledgerlift.application.Health;

/** Looks at one part of the service. Never throws, and answers within seconds. */
public interface HealthCheck {

  /** The part's name in {@code /health}: {@code database}, {@code storage} or {@code queue}. */
  String name();

  Health check();
}
