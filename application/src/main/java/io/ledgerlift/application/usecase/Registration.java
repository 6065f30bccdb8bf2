package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.ProcessingMetrics;
import io.ledgerlift.application.port.Transactions;
import io.ledgerlift.application.port.WorkQueue;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.SourceFile;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How an upload becomes a document that waits to be read, in one transaction: the same for a sender
 * who says so and for the store that tells of it.
 */
public final class Registration {

  private final Documents documents;
  private final WorkQueue queue;
  private final Transactions transactions;
  private final ProcessingMetrics metrics;
  private final Supplier<UUID> ids;

  public Registration(
      Documents documents,
      WorkQueue queue,
      Transactions transactions,
      ProcessingMetrics metrics,
      Supplier<UUID> ids) {
    this.documents = documents;
    this.queue = queue;
    this.transactions = transactions;
    this.metrics = metrics;
    this.ids = ids;
  }

  /**
   * A new document of this file.
   *
   * @param besides what else is stored in the same transaction, before the document
   * @throws Documents.KeyTaken when the upload was registered before
   */
  Document make(SourceFile source, Occasion occasion, Consumer<DocumentId> besides) {
    DocumentId id = new DocumentId(ids.get());
    Document.Change change = Document.registered(id, source, occasion);
    transactions.inTransaction(
        () -> {
          besides.accept(id);
          documents.record(change);
          queue.enqueue(new Job(id, change.after().attempt() + 1, occasion.at()));
        });
    metrics.documentRegistered();
    return change.after();
  }
}
