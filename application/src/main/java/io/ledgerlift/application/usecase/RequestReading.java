package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.Documents.StaleDocument;
import io.ledgerlift.application.port.Transactions;
import io.ledgerlift.application.port.WorkQueue;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.IllegalTransition;

/** Has a failed document tried again, or a completed one read afresh. */
public final class RequestReading {

  private final FindDocuments find;
  private final Documents documents;
  private final WorkQueue queue;
  private final Transactions transactions;

  public RequestReading(
      FindDocuments find, Documents documents, WorkQueue queue, Transactions transactions) {
    this.find = find;
    this.documents = documents;
    this.queue = queue;
    this.transactions = transactions;
  }

  /**
   * The document, waiting for its next reading.
   *
   * @throws IllegalTransition when it waits already or is being read
   * @throws StaleDocument when somebody else changed it at the same time
   */
  public Document request(DocumentId id, Occasion occasion) {
    Document.Change change = find.one(id).retry(occasion);
    Document after = change.after();
    transactions.inTransaction(
        () -> {
          documents.record(change);
          queue.enqueue(new Job(id, after.attempt() + 1, occasion.at()));
        });
    return after;
  }
}
