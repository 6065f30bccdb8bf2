package io.ledgerlift.application.usecase;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.Claim;
import io.ledgerlift.application.port.DocumentReader;
import io.ledgerlift.application.port.DocumentReader.ReadingAbandoned;
import io.ledgerlift.application.port.DocumentReader.Report;
import io.ledgerlift.application.port.DocumentReader.Task;
import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.Documents.LeaseLost;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.application.usecase.LeaseKeeper.Held;
import io.ledgerlift.application.usecase.WorkFolder.Scratch;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Failure;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.document.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Reads one document: claims it, fetches and proves its original, stores what a reader finds, and
 * completes it, or decides what its failure means. The only place with that decision is here.
 */
public final class ProcessDocument {

  private static final Logger LOG = LoggerFactory.getLogger(ProcessDocument.class);

  private final Documents documents;
  private final ObjectStore store;
  private final DocumentReader reader;
  private final ReadingEnd end;
  private final LeaseKeeper leases;
  private final Workshop workshop;
  private final AtomicBoolean stopping = new AtomicBoolean();

  public ProcessDocument(
      Documents documents,
      ObjectStore store,
      DocumentReader reader,
      ReadingEnd end,
      LeaseKeeper leases,
      Workshop workshop) {
    this.documents = documents;
    this.store = store;
    this.reader = reader;
    this.end = end;
    this.leases = leases;
    this.workshop = workshop;
  }

  /**
   * Makes the reading that the job asks for; a job whose document is gone, taken or read already is
   * void. Returns when the reading has ended either way.
   *
   * @throws Unavailable when nothing could be claimed, or the end could not be stored: the lease
   *     then runs out, and {@link RequeueStalled} takes over
   */
  public void process(Job job) {
    Occasion occasion = workshop.occasion(job);
    documents
        .find(job.documentId())
        .filter(document -> document.attempt() + 1 == job.attempt())
        .filter(document -> document.isDue(occasion.at()))
        .flatMap(document -> documents.claim(document.start(occasion), LeaseKeeper.LEASE))
        .ifPresent(claim -> work(claim, occasion));
  }

  /** Ends the readings under way soon; their documents are read again by somebody else. */
  public void stop() {
    stopping.set(true);
  }

  private void work(Claim claim, Occasion occasion) {
    Document document = claim.document();
    MDC.put("document_id", document.id().toString());
    MDC.put("attempt", Integer.toString(document.attempt()));
    try {
      workshop.metrics().readingStarted();
      read(claim, occasion).ifPresent(reading -> note(reading, occasion));
    } finally {
      MDC.remove("document_id");
      MDC.remove("attempt");
    }
  }

  private void note(Reading reading, Occasion started) {
    Duration took = Duration.between(started.at(), workshop.clock().instant());
    workshop.metrics().readingCompleted(reading.pageCount(), took);
    LOG.info("read {} pages in {} ms", reading.pageCount(), took.toMillis());
  }

  private Optional<Reading> read(Claim claim, Occasion occasion) {
    try (Held lease = leases.hold(claim);
        Scratch scratch = workshop.folder().open(claim.document())) {
      Reading reading = readInto(claim, lease, scratch.path());
      end.complete(claim, reading, workshop.now(occasion));
      return Optional.of(reading);
    } catch (LeaseLost lost) {
      LOG.warn("the lease was lost; nothing is written");
      leaveNothingOfAPurge(claim);
    } catch (ReadingAbandoned abandoned) {
      abandoned(claim, occasion);
    } catch (Unreadable unreadable) {
      failed(claim, unreadable.code(), String.valueOf(unreadable.getMessage()), occasion);
    } catch (Unavailable unavailable) {
      LOG.warn("a dependency did not answer", unavailable);
      failed(
          claim,
          FailureCode.DEPENDENCY_UNAVAILABLE,
          "A part of the service did not answer while the document was read.",
          occasion);
    } catch (RuntimeException bug) {
      LOG.error("the reading failed for a reason of our own", bug);
      failed(
          claim,
          FailureCode.INTERNAL_ERROR,
          "LedgerLift failed; the log has the details under the request id.",
          occasion);
    }
    return Optional.empty();
  }

  private Reading readInto(Claim claim, Held lease, Path folder) {
    ReadingCollector collector =
        new ReadingCollector(claim, workshop.sinks(), () -> !lease.isLost() && !stopping.get());
    collector.tell("fetching");
    Document document = claim.document();
    Original original = Original.fetch(store, document, folder);
    Task task = new Task(original.file(), document.source().contentType(), workshop.limits());
    Report report = reader.read(task, collector);
    workshop.note(report);
    return collector.finish(original.digest());
  }

  private void abandoned(Claim claim, Occasion occasion) {
    if (!stopping.get()) {
      LOG.warn("the lease was lost; the reading is ended and nothing is written");
      leaveNothingOfAPurge(claim);
      return;
    }
    String message = "The worker was stopped; the document is read again.";
    failed(claim, FailureCode.WORKER_STOPPED, message, occasion);
  }

  /**
   * What this reading put into the store after the purge had emptied it goes now, not at the sweep.
   */
  private void leaveNothingOfAPurge(Claim claim) {
    DocumentId id = claim.document().id();
    try {
      if (documents.find(id).map(Document::isPurged).orElse(false)) {
        DerivedObjects.remove(store, id);
      }
    } catch (Unavailable later) {
      LOG.warn("what is left of {} is left to the sweep: {}", id, later.getMessage());
    }
  }

  private void failed(Claim claim, FailureCode code, String message, Occasion occasion) {
    DocumentId id = claim.document().id();
    try {
      end.fail(claim, new Failure(code, message), workshop.now(occasion));
    } catch (LeaseLost lost) {
      LOG.warn("the lease on {} was lost before its failure could be stored", id);
    }
  }
}
