package io.ledgerlift.application.port;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class SettableClock implements InstantSource {

  /** Where every new clock stands; with microseconds, so that a store that cuts them is noticed. */
  public static final Instant START = Instant.parse("2026-03-02T12:00:00.000001Z");

  private final AtomicReference<Instant> now;

  public SettableClock() {
    this(START);
  }

  public SettableClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  public void advance(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  public void set(Instant instant) {
    now.set(instant);
  }
}
