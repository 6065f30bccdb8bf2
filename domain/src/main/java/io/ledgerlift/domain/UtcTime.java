package io.ledgerlift.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a time is written wherever it leaves the service: ISO 8601 in UTC. */
public final class UtcTime {

  /** Six digits of a second always: what is kept, and equal times have equal bytes. */
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private UtcTime() {}

  /** For instance {@code 2026-03-02T12:00:00.000001Z}. */
  public static String format(Instant instant) {
    return MICROS.format(instant);
  }
}
