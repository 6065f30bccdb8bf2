package io.ledgerlift.domain.audit;

import java.util.Locale;

/** What can happen to a document. Stored and shown in lower case; the names are stable. */
public enum EventType {
  DOCUMENT_UPLOADED,
  PROCESSING_STARTED,
  EXTRACTION_COMPLETED,
  PROCESSING_COMPLETED,
  PROCESSING_FAILED,
  RETRY_SCHEDULED,
  RETRY_REQUESTED,
  MANUAL_REVIEW_STARTED,
  CORRECTION_MADE,
  CORRECTION_UNDONE,
  REVIEW_APPROVED,
  CHECKS_FAILED,
  DOCUMENT_DOWNLOADED,
  DOCUMENT_EXPORTED,
  DOCUMENT_PURGED;

  /** As stored and shown. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static EventType parse(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
