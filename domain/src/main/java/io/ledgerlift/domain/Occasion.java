package io.ledgerlift.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, when, and on whose request: what every event keeps of its circumstances.
 *
 * @param requestId names the request or job across logs, events and answers
 * @param address where the request came from; null when it came from inside
 * @param at cut to microseconds, the finest time that PostgreSQL keeps
 */
public record Occasion(Actor actor, String requestId, @Nullable String address, Instant at) {

  public Occasion {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** The same circumstances at another time. */
  public Occasion at(Instant time) {
    return new Occasion(actor, requestId, address, time);
  }
}
