package io.ledgerlift.domain.document;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a document is in its life, and the whole table of moves between the states. */
public enum ProcessingStatus {
  UPLOADED,
  PROCESSING,
  COMPLETED,
  FAILED,
  RETRYING;

  private static final Map<ProcessingStatus, Set<ProcessingStatus>> MOVES =
      new EnumMap<>(
          Map.of(
              UPLOADED, EnumSet.of(PROCESSING),
              RETRYING, EnumSet.of(PROCESSING, FAILED),
              PROCESSING, EnumSet.of(COMPLETED, RETRYING, FAILED),
              COMPLETED, EnumSet.of(RETRYING),
              FAILED, EnumSet.of(RETRYING)));

  /** Whether a document in this state may go to {@code next}. */
  public boolean mayBecome(ProcessingStatus next) {
    return MOVES.get(this).contains(next);
  }

  /** Whether a document in this state waits for a worker. */
  public boolean waits() {
    return mayBecome(PROCESSING);
  }

  /** As stored and shown. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state that {@link #code} wrote; {@link IllegalArgumentException} when it is none. */
  public static ProcessingStatus parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
