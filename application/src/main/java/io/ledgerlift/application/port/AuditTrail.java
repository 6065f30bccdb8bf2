package io.ledgerlift.application.port;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.audit.AuditEntry;
import io.ledgerlift.domain.audit.ProcessingEvent;
import io.ledgerlift.domain.document.DocumentPurged;
import io.ledgerlift.domain.document.History;
import java.util.List;
import java.util.function.Consumer;

/**
 * Everything that ever happened to the documents. Entries are only ever added; they outlive their
 * document.
 *
 * <p>Events of a {@code Change} come here by {@link Documents#record}, in its transaction. Every
 * method throws {@link Unavailable} when the trail cannot be reached.
 */
public interface AuditTrail {

  /**
   * Adds an event of a deed that changes no document, in the transaction that runs in this thread
   * or in one of its own. It gets the next sequence of its document, and the document's version.
   *
   * @throws DocumentPurged when the document was purged meanwhile: nothing follows a purge
   * @throws IllegalStateException when there is no such document
   */
  void append(ProcessingEvent event);

  /** The entries of one document, oldest first; none when there never was one. */
  List<AuditEntry> entries(DocumentId id);

  /**
   * Hands every document with its entries as stored to {@code check}, one at a time, in one
   * consistent view of all of them.
   */
  void histories(Consumer<History> check);
}
