package io.ledgerlift.adapter.web.broken;

import io.ledgerlift.application.port.Workers;
import java.time.Duration;

/** Breaks a rule of the architecture on purpose, so that the rule is known to bite. */
public final class CallsPort {

  public int alive(Workers workers) {
    return workers.alive(Duration.ofSeconds(1));
  }
}
