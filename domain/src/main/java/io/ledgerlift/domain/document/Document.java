package io.ledgerlift.domain.document;

import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.audit.ProcessingEvent;
import io.ledgerlift.domain.statement.Check.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A document and where it is in its life. Immutable: each verb answers a {@link Change}, and
 * storing that change is the only way to alter a document.
 *
 * @param reading the newest that completed; it stays readable while another is under way
 * @param duplicateOf the oldest document with the same bytes; null when there is none
 */
public record Document(
    DocumentId id,
    SourceFile source,
    Progress progress,
    @Nullable Reading reading,
    @Nullable DocumentId duplicateOf,
    Stamp stamp) {

  /**
   * A move in a document's life: what it was, what it is, and the events that tell of it.
   *
   * @param before null when the document is new
   */
  public record Change(@Nullable Document before, Document after, List<ProcessingEvent> events) {

    public Change {
      events = List.copyOf(events);
      if (events.isEmpty()) {
        throw new IllegalArgumentException("a change without an event cannot be told");
      }
    }
  }

  /** A document whose original was found in the store. */
  public static Change registered(DocumentId id, SourceFile source, Occasion occasion) {
    Document document =
        new Document(id, source, Progress.NONE, null, null, Stamp.first(occasion.at()));
    Map<String, Object> metadata =
        Map.of(
            "to", document.status().code(),
            "s3_key", source.key().value(),
            "content_type", source.contentType().mediaType(),
            "file_size", source.size());
    return new Change(
        null,
        document,
        List.of(
            new ProcessingEvent(
                id, EventType.DOCUMENT_UPLOADED, "Document registered.", metadata, occasion)));
  }

  /** A worker takes it. */
  public Change start(Occasion occasion) {
    Progress next = progress.started();
    return move(
        with(next, occasion),
        EventType.PROCESSING_STARTED,
        "Reading started, attempt " + next.attempt() + ".",
        Map.of("try", next.tries()),
        occasion);
  }

  /**
   * Every page was read and everything found is stored.
   *
   * @param sameBytes the oldest other document with the same bytes
   */
  public Change complete(Reading done, Optional<DocumentId> sameBytes, Occasion occasion) {
    if (done.attempt() != attempt()) {
      throw new IllegalArgumentException("reading " + done.attempt() + " of attempt " + attempt());
    }
    Document after =
        new Document(
            id,
            source,
            progress.completed(),
            done,
            sameBytes.orElse(null),
            stamp.next(occasion.at()));
    Change completed =
        move(
            after,
            EventType.PROCESSING_COMPLETED,
            "Reading completed.",
            Map.of("sha256", done.digest().hex()),
            occasion);
    List<ProcessingEvent> events = new ArrayList<>();
    events.add(extracted(done, occasion));
    checksFailed(done, occasion).ifPresent(events::add);
    events.addAll(completed.events);
    return new Change(this, after, events);
  }

  /**
   * The reading failed, or its worker did.
   *
   * @param retryIn how long to wait for the next try; empty to give up
   */
  public Change fail(Failure why, Optional<Duration> retryIn, Occasion occasion) {
    Progress next =
        retryIn
            .map(wait -> progress.failedForNow(why, occasion.at().plus(wait)))
            .orElseGet(() -> progress.failed(why));
    return move(
        with(next, occasion),
        retryIn.isPresent() ? EventType.RETRY_SCHEDULED : EventType.PROCESSING_FAILED,
        why.message(),
        Map.of("code", why.code().code()),
        occasion);
  }

  /** Somebody asks for another try, or for a fresh reading. */
  public Change retry(Occasion occasion) {
    return move(
        with(progress.requested(), occasion),
        EventType.RETRY_REQUESTED,
        "Another reading was requested.",
        Map.of(),
        occasion);
  }

  /** Removes it for good; a tombstone stays for its events. */
  public Change purge(Occasion occasion) {
    requirePresent();
    Document tombstone =
        new Document(id, source, progress, reading, duplicateOf, stamp.purged(occasion.at()));
    ProcessingEvent event = deed(EventType.DOCUMENT_PURGED, "Document purged.", occasion);
    return new Change(this, tombstone, List.of(event));
  }

  /** An event that tells of a deed that changes nothing, such as a download. */
  public ProcessingEvent deed(EventType type, String message, Occasion occasion) {
    return deed(type, message, Map.of(), occasion);
  }

  /** The same, with what else is to be known of it; see {@link ProcessingEvent#metadata}. */
  public ProcessingEvent deed(
      EventType type, String message, Map<String, Object> metadata, Occasion occasion) {
    requirePresent();
    return new ProcessingEvent(id, type, message, metadata, occasion);
  }

  public ProcessingStatus status() {
    return progress.status();
  }

  public int attempt() {
    return progress.attempt();
  }

  public long version() {
    return stamp.version();
  }

  public boolean isPurged() {
    return stamp.purgedAt() != null;
  }

  /** Refuses with {@link DocumentPurged} when only the tombstone is left. */
  public void requirePresent() {
    if (isPurged()) {
      throw new DocumentPurged(id);
    }
  }

  /** Whether the next reading may start at {@code now}. */
  public boolean isDue(Instant now) {
    Instant retryAt = progress.retryAt();
    return !isPurged() && status().waits() && (retryAt == null || !retryAt.isAfter(now));
  }

  /** The digest of the bytes that were read, else the declared one; null when neither is known. */
  public @Nullable Sha256 digest() {
    return reading == null ? source.declaredDigest() : reading.digest();
  }

  private Document with(Progress next, Occasion occasion) {
    requirePresent();
    return new Document(id, source, next, reading, duplicateOf, stamp.next(occasion.at()));
  }

  private Change move(
      Document after,
      EventType type,
      String message,
      Map<String, Object> particulars,
      Occasion occasion) {
    Map<String, Object> metadata = new TreeMap<>(particulars);
    metadata.put("from", status().code());
    metadata.put("to", after.status().code());
    metadata.put("attempt", after.attempt());
    return new Change(
        this, after, List.of(new ProcessingEvent(id, type, message, metadata, occasion)));
  }

  private Optional<ProcessingEvent> checksFailed(Reading done, Occasion occasion) {
    int failed = done.checks().getOrDefault(Verdict.FAILED, 0);
    if (failed == 0) {
      return Optional.empty();
    }
    Map<String, Object> metadata = new TreeMap<>();
    metadata.put("attempt", done.attempt());
    done.checks().forEach((verdict, count) -> metadata.put(verdict.code(), count));
    String message = failed == 1 ? "1 check failed." : failed + " checks failed.";
    return Optional.of(
        new ProcessingEvent(id, EventType.CHECKS_FAILED, message, metadata, occasion));
  }

  private ProcessingEvent extracted(Reading done, Occasion occasion) {
    requirePresent();
    Map<String, Object> metadata = new TreeMap<>();
    metadata.put("attempt", done.attempt());
    metadata.put("pages", done.pageCount());
    metadata.put("artifacts", done.artifacts());
    Map<String, Object> flags = new TreeMap<>();
    done.flags().forEach((code, count) -> flags.put(code.code(), count));
    metadata.put("flags", flags);
    return new ProcessingEvent(
        id,
        EventType.EXTRACTION_COMPLETED,
        done.pageCount() == 0 ? "Read, without pages." : "Read " + done.pageCount() + " pages.",
        metadata,
        occasion);
  }
}
