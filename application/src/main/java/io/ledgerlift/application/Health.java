package io.ledgerlift.application;

import java.time.Duration;

/**
 * How one part of the service is.
 *
 * @param detail one sentence without host names, secrets or SQL
 * @param latency how long it took to find out
 */
public record Health(State state, String detail, Duration latency) {

  /**
   * What was found out just now.
   *
   * @param started of the look, by {@link System#nanoTime}
   */
  public static Health since(long started, State state, String detail) {
    return new Health(state, detail, Duration.ofNanos(System.nanoTime() - started));
  }

  /** From best to worst. */
  public enum State {
    UP,
    /** Works, but not as it should: for instance nobody takes work off the queue. */
    DEGRADED,
    DOWN
  }
}
