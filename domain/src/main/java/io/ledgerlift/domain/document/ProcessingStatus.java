package io.ledgerlift.domain.document;

import java.util.Locale;

/** Where a document is in its life, and the whole table of moves between the states. */
public enum ProcessingStatus {
  UPLOADED,
  PROCESSING,
  COMPLETED,
  FAILED,
  RETRYING;

  /** Whether a document in this state may go to {@code next}. */
  public boolean mayBecome(ProcessingStatus next) {
    return switch (this) {
      case UPLOADED -> next == PROCESSING;
      case PROCESSING -> next == COMPLETED || next == RETRYING || next == FAILED;
      case RETRYING -> next == PROCESSING || next == FAILED;
      case COMPLETED, FAILED -> next == RETRYING;
    };
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
