package io.ledgerlift.adapter.queue.sqs;

import java.time.Duration;

/** Pauses that grow: the first, twice as long, and so on up to the longest. */
record Doubling(Duration first, Duration longest) {

  /** More doublings than any pause has before it is the longest. */
  private static final int MOST = 30;

  static Doubling of(Duration first, Duration longest) {
    return new Doubling(first, longest);
  }

  /** The pause after so many failures in a row, from 1. */
  Duration after(int failures) {
    int doublings = Math.min(Math.max(failures - 1, 0), MOST);
    Duration pause = first.multipliedBy(1L << doublings);
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
