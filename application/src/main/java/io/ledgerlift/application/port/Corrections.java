package io.ledgerlift.application.port;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.correction.Approval;
import io.ledgerlift.domain.correction.Correction;
import java.util.List;

/**
 * What people corrected and approved, by document; kept over every new reading until the document
 * is purged. Every method joins a transaction that runs in this thread and throws {@link
 * Unavailable} when the store of corrections cannot be reached.
 */
public interface Corrections {

  /** All corrections of a document by number, those that were taken back too. */
  List<Correction> of(DocumentId id);

  /**
   * As {@link #of}; others who ask so for the same document wait until the transaction of this
   * thread has ended, and then see what it did.
   */
  List<Correction> held(DocumentId id);

  /**
   * Keeps one more.
   *
   * @throws IllegalStateException when its number is taken, or there is no such document
   */
  void add(DocumentId id, Correction correction);

  /**
   * Notes that a correction was taken back.
   *
   * @throws IllegalStateException when there is no such correction, or it was taken back before
   */
  void undo(DocumentId id, Correction undone);

  /** All approvals of a document, oldest first. */
  List<Approval> approvals(DocumentId id);

  void approve(DocumentId id, Approval approval);

  /** Removes everything of a document; removing nothing is fine. */
  void removeAll(DocumentId id);
}
