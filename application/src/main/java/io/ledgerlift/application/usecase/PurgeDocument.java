package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Artifacts;
import io.ledgerlift.application.port.Corrections;
import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.Documents.StaleDocument;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.Transactions;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.document.Document;
import java.util.List;

/**
 * Removes a document for good: its objects, pages and artifacts. A tombstone and the events stay.
 *
 * <p>The tombstone comes first, so that nobody sees half a document; objects that a crash leaves
 * behind are removed by {@link SweepStore}.
 */
public final class PurgeDocument {

  /** A worker may change the document between our look and our write, but not so often. */
  private static final int TRIES = 5;

  private final FindDocuments find;
  private final Documents documents;
  private final Artifacts artifacts;
  private final Corrections corrections;
  private final ObjectStore store;
  private final Transactions transactions;

  public PurgeDocument(
      FindDocuments find,
      Documents documents,
      Artifacts artifacts,
      Corrections corrections,
      ObjectStore store,
      Transactions transactions) {
    this.find = find;
    this.documents = documents;
    this.artifacts = artifacts;
    this.corrections = corrections;
    this.store = store;
    this.transactions = transactions;
  }

  /** Purges the document; a reading under way loses its lease. */
  public void purge(DocumentId id, Occasion occasion) {
    Document document = tombstone(id, occasion, TRIES);
    DerivedObjects.remove(store, id);
    store.delete(List.of(document.source().key()));
  }

  private Document tombstone(DocumentId id, Occasion occasion, int tries) {
    Document document = find.one(id);
    try {
      transactions.inTransaction(
          () -> {
            documents.record(document.purge(occasion));
            artifacts.removeAll(id);
            corrections.removeAll(id);
          });
      return document;
    } catch (StaleDocument changed) {
      if (tries == 1) {
        throw changed;
      }
      return tombstone(id, occasion, tries - 1);
    }
  }
}
