package io.ledgerlift.application;

import java.time.Duration;

/**
 * How one part of the service is.
 *
 * @param detail one sentence without host names, secrets or SQL
 * @param latency how long it took to find out
 */
public record Health(State state, String detail, Duration latency) {

  /** From best to worst. */
  public enum State {
    UP,
    /** Works, but not as it should: for instance nobody takes work off the queue. */
    DEGRADED,
    DOWN
  }
}
