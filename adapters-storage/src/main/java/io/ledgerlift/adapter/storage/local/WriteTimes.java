package io.ledgerlift.adapter.storage.local;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * Times of writing, no two alike. The kernel's own times of two quick writes can be equal: it reads
 * its clock a few hundred times a second.
 */
final class WriteTimes {

  private final InstantSource clock;
  private Instant last = Instant.MIN;

  WriteTimes(InstantSource clock) {
    this.clock = clock;
  }

  /** In whole microseconds: some Javas cut off what is finer when they set a file's time. */
  synchronized Instant next() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    last = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    return last;
  }
}
