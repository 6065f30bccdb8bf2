package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Artifacts;
import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.Artifacts.Position;
import io.ledgerlift.application.port.Artifacts.Query;
import io.ledgerlift.application.port.AuditTrail;
import io.ledgerlift.application.port.Corrections;
import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.application.usecase.ReadArtifacts.ReadingReplaced;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.correction.Review;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Reading;
import io.ledgerlift.domain.page.PageNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives out the whole reading of a document as one file. */
public final class ExportReading {

  /** Artifacts of one page fetched at once: above what pages hold, so one query a page is usual. */
  private static final int BATCH = 500;

  private final FindDocuments find;
  private final Artifacts artifacts;
  private final Corrections corrections;
  private final AuditTrail trail;
  private final Map<Format, ReadingWriter> writers;

  /** As what a reading can be given out. */
  public enum Format {
    JSON,
    /** The data book. */
    XLSX,
    /** A ZIP with a file for each table. */
    CSV,
    MD
  }

  public ExportReading(
      FindDocuments find,
      Artifacts artifacts,
      Corrections corrections,
      AuditTrail trail,
      Map<Format, ReadingWriter> writers) {
    this.find = find;
    this.artifacts = artifacts;
    this.corrections = corrections;
    this.trail = trail;
    this.writers = new EnumMap<>(writers);
  }

  /** An export that was allowed and noted; it can be written once. */
  public interface Export {

    Document document();

    void writeTo(OutputStream out) throws IOException;
  }

  /** Prepares an export; {@link NotRead} when no reading has completed. */
  public Export export(DocumentId id, Format format, Occasion occasion) {
    ReadingWriter writer = Objects.requireNonNull(writers.get(format), "no writer for it");
    Document document = find.one(id);
    Reading reading = document.reading();
    if (reading == null) {
      throw new NotRead(document);
    }
    trail.append(
        document.deed(EventType.DOCUMENT_EXPORTED, "Exported as " + format + ".", occasion));
    return new StoredReading(document, reading, writer);
  }

  private final class StoredReading implements Export, ReadingWriter.Content {

    private final ReadingWriter writer;
    private final Document document;
    private final int attempt;
    private final boolean pageless;
    private final Review review;
    private final CorrectedTables over;

    StoredReading(Document document, Reading reading, ReadingWriter writer) {
      this.writer = writer;
      this.document = document;
      this.attempt = reading.attempt();
      this.pageless = reading.pageCount() == 0;
      this.review =
          new Review(attempt, corrections.of(document.id()), corrections.approvals(document.id()));
      this.over = new CorrectedTables(attempt, review.corrections());
    }

    @Override
    public Document document() {
      return document;
    }

    @Override
    public Review review() {
      return review;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      writer.write(this, out);
    }

    @Override
    public void pages(Consumer<PageRow> each) {
      for (PageRow page : artifacts.pages(document.id(), attempt)) {
        List<Found> found = new ArrayList<>();
        found(page.number(), found::add);
        PageRow whole = page.holding(found);
        requireUnreplaced();
        each.accept(whole);
      }
      requireUnreplaced();
    }

    /** Only formats without pages have them, and then nothing else. */
    @Override
    public void unplaced(Consumer<Found> each) {
      if (pageless) {
        found(null, each);
        requireUnreplaced();
      }
    }

    /** Another reading that completes takes the rows of this one away: half of it is no export. */
    private void requireUnreplaced() {
      Reading now = find.one(document.id()).reading();
      if (now == null || now.attempt() != attempt) {
        throw new ReadingReplaced();
      }
    }

    /** All of one page, or of a reading without pages. */
    private void found(@Nullable PageNumber page, Consumer<Found> each) {
      Position after = null;
      List<Found> batch;
      do {
        batch = artifacts.find(new Query(document.id(), attempt, null, page, after, BATCH));
        batch.stream().map(over::corrected).forEach(each);
        after = batch.isEmpty() ? after : place(batch.get(batch.size() - 1));
      } while (batch.size() == BATCH);
    }

    private static Position place(Found found) {
      PageNumber page = found.artifact().page();
      return new Position(page == null ? 0 : page.value(), found.place());
    }
  }
}
