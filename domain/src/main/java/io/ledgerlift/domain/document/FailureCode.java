package io.ledgerlift.domain.document;

import java.util.Locale;

/** Why a reading failed. Stored and shown in lower case; the names are stable. */
public enum FailureCode {
  /** The first bytes are not those of a PDF. */
  NOT_A_PDF(false),
  EMPTY_FILE(false),
  /** No page of it could be read. */
  DAMAGED(false),
  /** Opens with a password only. */
  ENCRYPTED(false),
  TOO_MANY_PAGES(false),
  TOO_LARGE(false),
  /** It asks for more work than any honest document: operators, nesting, decoded bytes, pixels. */
  OVER_BUDGET(false),
  /** Not done within the document's deadline. */
  TIMED_OUT(false),
  /** The declared digest is not that of the stored bytes. */
  DIGEST_MISMATCH(false),
  /** The stored bytes are no longer those that were registered. */
  SOURCE_CHANGED(false),
  /** The stored object is gone. */
  SOURCE_MISSING(false),
  /** The reader ran out of its own heap. */
  OUT_OF_MEMORY(true),
  /** The reader ended without an answer, or said what no reader says. */
  READER_CRASHED(true),
  /** The reader gave no sign of life for too long. */
  READER_SILENT(true),
  /** The worker stopped renewing its lease. */
  WORKER_LOST(true),
  /** The worker was told to stop before it had finished. */
  WORKER_STOPPED(true),
  /** The store, the database or the queue did not answer. */
  DEPENDENCY_UNAVAILABLE(true),
  /** A fault of LedgerLift itself. */
  INTERNAL_ERROR(true);

  private final boolean passing;

  FailureCode(boolean passing) {
    this.passing = passing;
  }

  /** Whether another try may succeed without anybody's doing. */
  public boolean passing() {
    return passing;
  }

  /** As stored and shown. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The code that {@link #code} wrote. */
  public static FailureCode parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
