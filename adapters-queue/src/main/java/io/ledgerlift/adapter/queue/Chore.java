package io.ledgerlift.adapter.queue;

import java.time.Duration;

/**
 * Something to be done again and again. What it throws is logged, and it is done again all the
 * same.
 *
 * @param name stable: where the chore is kept in a table, it is kept under this
 * @param interval from the end of one run to the start of the next
 */
public record Chore(String name, Duration interval, Runnable work) {

  public Chore {
    if (interval.isNegative() || interval.isZero()) {
      throw new IllegalArgumentException("no interval: " + interval);
    }
  }
}
