package io.ledgerlift.adapter.web;

import static io.ledgerlift.application.port.TestPages.figure;
import static io.ledgerlift.application.port.TestPages.page;
import static io.ledgerlift.application.port.TestPages.table;
import static io.ledgerlift.application.port.TestPages.text;

import io.ledgerlift.application.MemoryPorts;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.Claim;
import io.ledgerlift.application.port.MemoryArtifacts;
import io.ledgerlift.application.port.MemoryDocuments;
import io.ledgerlift.application.port.MemoryObjectStore;
import io.ledgerlift.application.port.MemoryProgressFeed;
import io.ledgerlift.application.port.ProgressFeed.Update;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Failure;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.Reading;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.Check.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads documents step by step, as slowly as a test wants: each has the same two pages. */
final class TestWorker {

  static final byte[] PICTURE = "\u0089PNG of a page".getBytes(StandardCharsets.ISO_8859_1);

  private final MemoryDocuments documents;
  private final MemoryArtifacts artifacts;
  private final MemoryObjectStore objects;
  private final MemoryProgressFeed feed;
  private final InstantSource clock;

  TestWorker(MemoryPorts ports) {
    this.documents = ports.documents();
    this.artifacts = ports.artifacts();
    this.objects = ports.objects();
    this.feed = ports.feed();
    this.clock = ports.clock();
  }

  Claim start(String id) {
    Document document = documents.find(DocumentId.parse(id)).orElseThrow();
    return documents.claim(document.start(occasion()), Duration.ofSeconds(30)).orElseThrow();
  }

  void tell(Claim claim, String stage, int pagesDone, int pageCount) {
    Document document = claim.document();
    feed.publish(
        new Update(
            document.id(), document.status(), document.attempt(), stage, pagesDone, pageCount));
  }

  void complete(Claim claim) {
    Document document = claim.document();
    PageRow first = page(1, text(1, "Assets"), table(1), figure(1));
    artifacts.store(claim, List.of(first, page(2, text(2, "Liabilities"))));
    ObjectKey preview = ObjectKey.preview(document.id(), document.attempt(), new PageNumber(1));
    objects.put(preview, "image/png", new ByteArrayInputStream(PICTURE), PICTURE.length);
    artifacts.storePreviews(claim, Map.of(new PageNumber(1), preview));
    Reading reading =
        new Reading(
            document.attempt(),
            2,
            Sha256.of(content(document)),
            Map.of("text", 2, "table", 1, "figure", 1),
            Map.of(QualityFlag.Code.HIDDEN_TEXT, 3),
            Map.of(Verdict.PASSED, 2, Verdict.FAILED, 1));
    documents.record(document.complete(reading, Optional.empty(), occasion()), claim);
    publish(document.id());
  }

  private byte[] content(Document document) {
    try (InputStream content = objects.open(document.source().key())) {
      return content.readAllBytes();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  void fail(Claim claim, Optional<Duration> retryIn) {
    Document document = claim.document();
    Failure why = new Failure(FailureCode.ENCRYPTED, "The file opens with a password only.");
    documents.record(document.fail(why, retryIn, occasion()), claim);
    publish(document.id());
  }

  /** Start and completion at once. */
  void read(String id) {
    complete(start(id));
  }

  void fail(String id) {
    fail(start(id), Optional.empty());
  }

  /** Says how the document is now. */
  void publish(DocumentId id) {
    Document document = documents.find(id).orElseThrow();
    String stage = document.status().code();
    feed.publish(new Update(id, document.status(), document.attempt(), stage, 0, 0));
  }

  private Occasion occasion() {
    return new Occasion(Actor.worker("worker-1"), "job-1", null, clock.instant());
  }
}
