package io.ledgerlift.domain.audit;

import io.ledgerlift.domain.DocumentId;

/** What a check of the audit trail found. */
public sealed interface AuditVerdict {

  /** Every history is whole and legal. */
  record Intact(long documents, long entries) implements AuditVerdict {}

  /**
   * A history is not what it was, or never was legal.
   *
   * @param sequence of the first entry that is wrong; one past the last when entries are missing
   */
  record Broken(DocumentId documentId, long sequence, String why) implements AuditVerdict {}
}
