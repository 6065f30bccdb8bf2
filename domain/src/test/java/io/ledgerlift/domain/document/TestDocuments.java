package io.ledgerlift.domain.document;

import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.Document.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Documents in every state of their life, and what brings them there. */
final class TestDocuments {

  static final DocumentId ID =
      new DocumentId(UUID.fromString("6f1c2f0e-0c1b-4c7f-8a40-6a3a3e1d2b4c"));

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  static final Sha256 DIGEST = Sha256.of(new byte[] {1, 2, 3});

  static final Failure STORE_AWAY =
      new Failure(FailureCode.DEPENDENCY_UNAVAILABLE, "The store did not answer.");

  static final Failure ENCRYPTED =
      new Failure(FailureCode.ENCRYPTED, "The file opens with a password only.");

  static final Duration WAIT = Duration.ofSeconds(30);

  static final Pin PIN = new Pin("etag", null);

  private TestDocuments() {}

  static Change registration() {
    Filename filename = new Filename("10-K 2025.pdf");
    SourceFile source =
        new SourceFile(
            ObjectKey.original(ID.value(), filename), filename, ContentType.PDF, 4711, null, PIN);
    return Document.registered(ID, source, occasion(0));
  }

  static Document uploaded() {
    return registration().after();
  }

  static Document processing() {
    return uploaded().start(occasion(1)).after();
  }

  static Document completed() {
    return complete(processing(), 2).after();
  }

  static Document failed() {
    return processing().fail(ENCRYPTED, Optional.empty(), occasion(2)).after();
  }

  static Document retrying() {
    return processing().fail(STORE_AWAY, Optional.of(WAIT), occasion(2)).after();
  }

  static Document in(ProcessingStatus status) {
    return switch (status) {
      case UPLOADED -> uploaded();
      case PROCESSING -> processing();
      case COMPLETED -> completed();
      case FAILED -> failed();
      case RETRYING -> retrying();
    };
  }

  static Change complete(Document processing, int second) {
    return processing.complete(reading(processing.attempt()), Optional.empty(), occasion(second));
  }

  static Reading reading(int attempt) {
    return new Reading(
        attempt,
        3,
        DIGEST,
        Map.of("text", 5, "table", 2),
        Map.of(QualityFlag.Code.HIDDEN_TEXT, 1),
        Map.of());
  }

  /** So many seconds after noon. */
  static Occasion occasion(int second) {
    return new Occasion(Actor.worker("w1"), "request-" + second, null, NOON.plusSeconds(second));
  }
}
