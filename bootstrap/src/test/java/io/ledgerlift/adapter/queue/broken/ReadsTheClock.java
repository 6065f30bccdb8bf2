package io.ledgerlift.adapter.queue.broken;

import java.time.Instant;

/** Breaks a rule of the architecture on purpose, so that the rule is known to bite. */
public final class ReadsTheClock {

  public Instant now() {
    return Instant.now();
  }
}
