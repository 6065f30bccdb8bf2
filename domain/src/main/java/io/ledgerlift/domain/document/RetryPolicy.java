package io.ledgerlift.domain.document;

import java.time.Duration;
import java.util.Optional;

/**
 * How often a document is tried, and how long it waits in between: exponential backoff with full
 * jitter on its upper half (Brooker, "Exponential Backoff and Jitter", 2015), so that documents
 * that failed together do not come back together.
 *
 * @param maxTries tries in all, the first one counted
 * @param firstDelay wait after the first failure; doubles with each further one
 * @param longestDelay no wait is longer
 */
public record RetryPolicy(int maxTries, Duration firstDelay, Duration longestDelay) {

  public RetryPolicy {
    if (maxTries < 1 || firstDelay.isNegative() || longestDelay.compareTo(firstDelay) < 0) {
      throw new IllegalArgumentException(
          "no such policy: %d tries, %s to %s".formatted(maxTries, firstDelay, longestDelay));
    }
  }

  /**
   * How long to wait before the next try; empty when there is none.
   *
   * @param tries made so far, at least 1
   * @param dice evenly from 0 to 1
   */
  public Optional<Duration> nextTry(Failure failure, int tries, double dice) {
    if (failure.code() == FailureCode.WORKER_STOPPED) {
      return Optional.of(Duration.ZERO); // not the document's fault, whatever its tries
    }
    if (!failure.code().passing() || tries >= maxTries) {
      return Optional.empty();
    }
    long doubled = firstDelay.toMillis() << Math.min(tries - 1, 20);
    long delay = Math.min(doubled, longestDelay.toMillis());
    return Optional.of(Duration.ofMillis(Math.round(delay * (0.5 + dice / 2))));
  }
}
