package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.AuditTrail;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.SourceFile;
import java.net.URI;

/** Hands out the original of a document, by a signed URL. */
public final class DownloadOriginal {

  private final FindDocuments find;
  private final ObjectStore store;
  private final AuditTrail trail;
  private final UploadRules rules;

  public DownloadOriginal(
      FindDocuments find, ObjectStore store, AuditTrail trail, UploadRules rules) {
    this.find = find;
    this.store = store;
    this.trail = trail;
    this.rules = rules;
  }

  /** Where to get the original for the next minutes. The event is kept before the URL is known. */
  public URI download(DocumentId id, Occasion occasion) {
    Document document = find.one(id);
    SourceFile source = document.source();
    trail.append(document.deed(EventType.DOCUMENT_DOWNLOADED, "Original downloaded.", occasion));
    return store.presignDownload(
        source.key(), source.filename(), source.contentType(), rules.validity());
  }
}
