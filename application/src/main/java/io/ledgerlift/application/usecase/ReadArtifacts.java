package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Artifacts;
import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.Artifacts.Position;
import io.ledgerlift.application.port.Artifacts.Query;
import io.ledgerlift.application.port.Corrections;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Refusal;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.Reading;
import io.ledgerlift.domain.page.PageNumber;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what the completed reading of a document found. */
public final class ReadArtifacts {

  private final FindDocuments find;
  private final Artifacts artifacts;
  private final Corrections corrections;
  private final ObjectStore store;

  public ReadArtifacts(
      FindDocuments find, Artifacts artifacts, Corrections corrections, ObjectStore store) {
    this.find = find;
    this.artifacts = artifacts;
    this.corrections = corrections;
    this.store = store;
  }

  /** Which artifacts to show; see {@link Artifacts.Query}. */
  public record Selection(
      DocumentId document,
      @Nullable String type,
      @Nullable PageNumber page,
      @Nullable Mark after,
      int limit) {}

  /**
   * Where a batch ended, and in which reading: the next one goes on in that reading or not at all.
   */
  public record Mark(int attempt, Position position) {}

  /** Artifacts in reading order, all of one reading. */
  public record Batch(int attempt, List<Found> artifacts) {

    public Batch {
      artifacts = List.copyOf(artifacts);
    }
  }

  /** Another reading completed since the batch before; what would follow is not of the same one. */
  public static final class ReadingReplaced extends Refusal {

    private static final long serialVersionUID = 1;

    ReadingReplaced() {
      super("stale_cursor", "A newer reading has completed; please start again without a cursor.");
    }
  }

  /** The pages by number; {@link NotRead} when no reading has completed. */
  public List<PageRow> pages(DocumentId id) {
    int attempt = reading(id).attempt();
    List<PageRow> pages = artifacts.pages(id, attempt);
    requireUnreplaced(id, attempt);
    return pages;
  }

  /**
   * The next artifacts, as they were read.
   *
   * @throws NotRead when no reading has completed
   * @throws ReadingReplaced when the batch before came from an older reading
   */
  public Batch artifacts(Selection wanted) {
    int attempt = reading(wanted.document).attempt();
    Mark after = wanted.after;
    if (after != null && after.attempt != attempt) {
      throw new ReadingReplaced();
    }
    Position position = after == null ? null : after.position;
    List<Found> found =
        artifacts.find(
            new Query(wanted.document, attempt, wanted.type, wanted.page, position, wanted.limit));
    requireUnreplaced(wanted.document, attempt);
    return new Batch(attempt, found);
  }

  /** As {@link #artifacts}; tables are as people corrected them. */
  public Batch corrected(Selection wanted) {
    Batch read = artifacts(wanted);
    CorrectedTables over = new CorrectedTables(read.attempt, corrections.of(wanted.document));
    return new Batch(read.attempt, read.artifacts.stream().map(over::corrected).toList());
  }

  /** The artifact of that id, as people corrected it; none when the completed reading has none. */
  public Batch one(DocumentId id, UUID artifact) {
    int attempt = reading(id).attempt();
    CorrectedTables over = new CorrectedTables(attempt, corrections.of(id));
    return new Batch(
        attempt, artifacts.one(id, attempt, artifact).stream().map(over::corrected).toList());
  }

  /** The picture of a page as PNG, which the caller closes; {@link NotFound} when there is none. */
  public InputStream preview(DocumentId id, PageNumber number) {
    Optional<PageRow> page = artifacts.page(id, reading(id).attempt(), number);
    ObjectKey preview = page.map(PageRow::preview).orElse(null);
    if (preview == null) {
      throw new NotFound("There is no preview of page " + number + ".");
    }
    return store.open(preview);
  }

  /** A reading that completed meanwhile took the rows of this one away. */
  private void requireUnreplaced(DocumentId id, int attempt) {
    if (reading(id).attempt() != attempt) {
      throw new ReadingReplaced();
    }
  }

  private Reading reading(DocumentId id) {
    Document document = find.one(id);
    Reading reading = document.reading();
    if (reading == null) {
      throw new NotRead(document);
    }
    return reading;
  }
}
