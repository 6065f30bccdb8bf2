package io.ledgerlift.domain.document;

import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Refusal;

/** The document was removed for good; only its events are left. */
public final class DocumentPurged extends Refusal {

  private static final long serialVersionUID = 1;

  public DocumentPurged(DocumentId id) {
    super("purged", "Document " + id + " was purged; its events are still there.");
  }
}
