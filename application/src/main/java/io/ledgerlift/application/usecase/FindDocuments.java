package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.Documents.Query;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.DocumentPurged;
import java.util.List;

/** Looks up documents. */
public final class FindDocuments {

  private final Documents documents;

  public FindDocuments(Documents documents) {
    this.documents = documents;
  }

  /**
   * The document of this id.
   *
   * @throws NotFound when there never was one
   * @throws DocumentPurged when only its events are left
   */
  public Document one(DocumentId id) {
    Document document = documents.find(id).orElseThrow(() -> NotFound.document(id));
    document.requirePresent();
    return document;
  }

  /** Documents that are not purged, newest first. */
  public List<Document> list(Query query) {
    return documents.list(query);
  }
}
