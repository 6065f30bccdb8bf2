package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.AuditTrail;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.audit.AuditEntry;
import java.util.List;

/** Tells everything that ever happened to a document, purged ones included. */
public final class ReadHistory {

  private final AuditTrail trail;

  public ReadHistory(AuditTrail trail) {
    this.trail = trail;
  }

  /** The entries, oldest first; {@link NotFound} when there never was such a document. */
  public List<AuditEntry> events(DocumentId id) {
    List<AuditEntry> entries = trail.entries(id);
    if (entries.isEmpty()) {
      throw NotFound.document(id);
    }
    return entries;
  }
}
