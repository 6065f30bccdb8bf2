package io.ledgerlift.application.port;

import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Document.Change;
import io.ledgerlift.domain.document.Failure;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.Pin;
import io.ledgerlift.domain.document.Reading;
import io.ledgerlift.domain.document.SourceFile;
import io.ledgerlift.domain.statement.Check.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents for tests, in words: {@code aDocument().named("10-K.pdf").completed()}. */
public final class TestDocuments {

  /** When everything happens unless a test says otherwise. */
  public static final Instant NOON = SettableClock.START;

  /** Passes by itself. */
  public static final Failure STORE_AWAY =
      new Failure(FailureCode.DEPENDENCY_UNAVAILABLE, "The store did not answer.");

  /** Never passes. */
  public static final Failure ENCRYPTED =
      new Failure(FailureCode.ENCRYPTED, "The file opens with a password only.");

  private final DocumentId id = new DocumentId(UUID.randomUUID());
  private Filename filename = new Filename("annual report.pdf");
  private Instant at = NOON;
  private long size = 1234;
  private @Nullable ObjectKey key;
  private @Nullable Sha256 declared;
  private Pin pin = new Pin("etag-" + id, null);

  private TestDocuments() {}

  public static TestDocuments aDocument() {
    return new TestDocuments();
  }

  public TestDocuments named(String name) {
    filename = new Filename(name);
    return this;
  }

  public TestDocuments registeredAt(Instant time) {
    at = time;
    return this;
  }

  public TestDocuments lyingAt(ObjectKey place) {
    key = place;
    return this;
  }

  public TestDocuments declaring(Sha256 digest) {
    declared = digest;
    return this;
  }

  public TestDocuments pinnedBy(Pin mark) {
    pin = mark;
    return this;
  }

  public TestDocuments ofSize(long bytes) {
    size = bytes;
    return this;
  }

  public Change registration() {
    ObjectKey place = key == null ? ObjectKey.original(UUID.randomUUID(), filename) : key;
    SourceFile source = new SourceFile(place, filename, ContentType.PDF, size, declared, pin);
    return Document.registered(id, source, occasionAt(at));
  }

  public Document registered() {
    return registration().after();
  }

  public Document processing() {
    return registered().start(occasion()).after();
  }

  public Document completed() {
    Document processing = processing();
    return processing.complete(readingOf(processing), Optional.empty(), occasion()).after();
  }

  /** Waits for its second try. */
  public Document retrying() {
    Optional<Duration> wait = Optional.of(Duration.ofSeconds(30));
    return processing().fail(STORE_AWAY, wait, occasion()).after();
  }

  public Document failed() {
    return processing().fail(ENCRYPTED, Optional.empty(), occasion()).after();
  }

  /** Completed once; somebody asked for a fresh reading. */
  public Document requestedAnew() {
    return completed().retry(occasion()).after();
  }

  public Document purged() {
    return completed().purge(occasion()).after();
  }

  public static Occasion occasion() {
    return occasionAt(NOON.plusSeconds(60));
  }

  public static Occasion occasionAt(Instant time) {
    return new Occasion(Actor.worker("worker-1"), "request-1", "192.0.2.7", time);
  }

  /** The reading that completes a document in processing, of bytes that no other document has. */
  public static Reading readingOf(Document processing) {
    return readingOf(processing, digest(processing.id().toString()));
  }

  public static Reading readingOf(Document processing, Sha256 digest) {
    return new Reading(
        processing.attempt(),
        3,
        digest,
        Map.of("text", 5, "table", 2, "figure", 0),
        Map.of(QualityFlag.Code.HIDDEN_TEXT, 1, QualityFlag.Code.PARSER_WARNING, 4),
        Map.of(Verdict.PASSED, 12, Verdict.FAILED, 0, Verdict.NOT_PROVABLE, 3));
  }

  public static Sha256 digest(String of) {
    return Sha256.of(of.getBytes(StandardCharsets.UTF_8));
  }
}
