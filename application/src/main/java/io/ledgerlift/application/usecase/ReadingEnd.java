package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Artifacts;
import io.ledgerlift.application.port.Claim;
import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.ProcessingMetrics;
import io.ledgerlift.application.port.ProgressFeed;
import io.ledgerlift.application.port.ProgressFeed.Update;
import io.ledgerlift.application.port.Transactions;
import io.ledgerlift.application.port.WorkQueue;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Failure;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.document.Reading;
import io.ledgerlift.domain.document.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** How a reading ends: completed, failed for good, or put back for another try. */
public final class ReadingEnd {

  private static final Failure WORKER_LOST =
      new Failure(
          FailureCode.WORKER_LOST, "The worker that read the document stopped without a word.");

  private final Documents documents;
  private final Artifacts artifacts;
  private final WorkQueue queue;
  private final Transactions transactions;
  private final ProgressFeed feed;
  private final ProcessingMetrics metrics;
  private final Retries retries;

  /**
   * How failures are tried again.
   *
   * @param dice evenly from 0 to 1
   */
  public record Retries(RetryPolicy policy, DoubleSupplier dice) {

    Optional<Duration> after(Failure failure, Document document) {
      return policy.nextTry(failure, document.progress().tries(), dice.getAsDouble());
    }
  }

  public ReadingEnd(
      Documents documents,
      Artifacts artifacts,
      WorkQueue queue,
      Transactions transactions,
      ProgressFeed feed,
      ProcessingMetrics metrics,
      Retries retries) {
    this.documents = documents;
    this.artifacts = artifacts;
    this.queue = queue;
    this.transactions = transactions;
    this.feed = feed;
    this.metrics = metrics;
    this.retries = retries;
  }

  /** Everything found is stored: the reading becomes the document's, or nothing happens at all. */
  void complete(Claim claim, Reading reading, Occasion occasion) {
    Document document = claim.document();
    Document after =
        transactions.inTransaction(
            () -> {
              Optional<DocumentId> known = knownWithSameBytes(document, reading);
              Document.Change change = document.complete(reading, known, occasion);
              documents.record(change, claim);
              artifacts.removeBefore(document.id(), reading.attempt());
              return change.after();
            });
    tell(after);
  }

  /** Never one that is a duplicate of this one, so that no two are duplicates of each other. */
  private Optional<DocumentId> knownWithSameBytes(Document document, Reading reading) {
    return documents
        .firstWithDigest(reading.digest(), document.id())
        .flatMap(documents::find)
        .filter(other -> !document.id().equals(other.duplicateOf()))
        .map(Document::id);
  }

  /** The reading failed; whether it is tried again is decided here. */
  void fail(Claim claim, Failure failure, Occasion occasion) {
    Document.Change change = failed(claim.document(), failure, occasion);
    transactions.inTransaction(
        () -> {
          documents.record(change, claim);
          enqueue(change.after(), occasion.at());
        });
    metrics.readingFailed(failure.code());
    tell(change.after());
  }

  /** The worker that had the document is gone; nothing happens when it turns out to live. */
  void lost(Document document, Occasion occasion) {
    Document.Change change = failed(document, WORKER_LOST, occasion);
    boolean taken =
        transactions.inTransaction(
            () -> {
              boolean lapsed = documents.recordLapsed(change);
              if (lapsed) {
                enqueue(change.after(), occasion.at());
              }
              return lapsed;
            });
    if (taken) {
      metrics.leaseLapsed();
      metrics.readingFailed(FailureCode.WORKER_LOST);
      tell(change.after());
    }
  }

  private Document.Change failed(Document document, Failure failure, Occasion occasion) {
    return document.fail(failure, retries.after(failure, document), occasion);
  }

  private void enqueue(Document document, Instant now) {
    if (document.status().waits()) {
      Instant retryAt = document.progress().retryAt();
      queue.enqueue(
          new Job(document.id(), document.attempt() + 1, retryAt == null ? now : retryAt));
    }
  }

  private void tell(Document document) {
    feed.publish(Update.of(document));
  }
}
