package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.Claim;
import io.ledgerlift.application.port.DocumentReader.Listener;
import io.ledgerlift.application.port.DocumentReader.PageRead;
import io.ledgerlift.application.port.DocumentReader.Unplaced;
import io.ledgerlift.application.port.ProgressFeed.Update;
import io.ledgerlift.application.usecase.Workshop.Sinks;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.ArtifactTree;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.Reading;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.report.CheckCounts;
import io.ledgerlift.domain.statement.report.ReadingReview;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores what one reading finds, batch by batch, and counts it. */
final class ReadingCollector implements Listener {

  /** Pages stored together: enough for one round trip to be cheap, few enough to hold in memory. */
  private static final int BATCH = 20;

  /** Cells and blocks stored together: dense pages must not pile up in the heap. */
  private static final int HEAVY = 5_000;

  private static final String PNG = "image/png";

  private final Claim claim;
  private final Sinks sinks;
  private final BooleanSupplier wanted;
  private final List<PageRow> waiting = new ArrayList<>();
  private final Map<PageNumber, ObjectKey> previews = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<QualityFlag.Code, Integer> flags = new EnumMap<>(QualityFlag.Code.class);
  private final CheckCounts checks = new CheckCounts();
  private final ReadingReview<Artifact> review =
      new ReadingReview<>(Function.identity(), read -> checks.add(read.statement()));
  private int pageCount;
  private int pagesDone;
  private int unplaced;
  private int weight;

  ReadingCollector(Claim claim, Sinks sinks, BooleanSupplier wanted) {
    this.claim = claim;
    this.sinks = sinks;
    this.wanted = wanted;
  }

  @Override
  public void opened(int pages) {
    pageCount = pages;
    tell("reading");
  }

  @Override
  public void page(PageRead page) {
    List<Found> found = new ArrayList<>();
    for (int place = 0; place < page.artifacts().size(); place++) {
      found.add(keep(page.artifacts().get(place), place, page.pictures().get(place)));
    }
    page.flags().forEach(this::flagged);
    waiting.add(
        new PageRow(
            page.number(),
            page.width(),
            page.height(),
            page.rotation(),
            null,
            page.flags(),
            found));
    pagesDone++;
    page.artifacts().forEach(artifact -> weight += weight(artifact));
    if (waiting.size() == BATCH || weight >= HEAVY) {
      flush();
    }
    tell("reading");
  }

  @Override
  public void unplaced(Unplaced portion) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < portion.artifacts().size(); i++) {
      found.add(keep(portion.artifacts().get(i), unplaced++, portion.pictures().get(i)));
    }
    sinks.artifacts().storeUnplaced(claim, found);
    tell("reading");
  }

  @Override
  public void preview(PageNumber page, byte[] png) {
    ObjectKey key = ObjectKey.preview(document().id(), document().attempt(), page);
    sinks.store().put(key, PNG, new ByteArrayInputStream(png), png.length);
    previews.put(page, key);
  }

  @Override
  public void flagged(QualityFlag flag) {
    flags.merge(flag.code(), flag.count(), Integer::sum);
  }

  @Override
  public boolean wanted() {
    return wanted.getAsBoolean();
  }

  /** Stores what is left, and answers what the reading came to. */
  Reading finish(Sha256 digest) {
    tell("storing");
    checks.add(review.end());
    flush();
    sinks.artifacts().storePreviews(claim, previews);
    return new Reading(document().attempt(), pagesDone, digest, counts, flags, checks.all());
  }

  /** Tells onlookers which stage the reading is in. */
  void tell(String stage) {
    Document document = document();
    sinks
        .feed()
        .publish(
            new Update(
                document.id(), document.status(), document.attempt(), stage, pagesDone, pageCount));
  }

  private static int weight(Artifact artifact) {
    return artifact instanceof Artifact.Table table ? 1 + table.cells().size() : 1;
  }

  private Found keep(Artifact artifact, int place, byte @Nullable [] picture) {
    counts.merge(ArtifactTree.type(artifact), 1, Integer::sum);
    review.add(artifact);
    if (picture == null) {
      return new Found(sinks.ids().get(), place, artifact, null);
    }
    DocumentId id = document().id();
    ObjectKey key = ObjectKey.figure(id, document().attempt(), artifact.page(), place);
    sinks.store().put(key, PNG, new ByteArrayInputStream(picture), picture.length);
    return new Found(sinks.ids().get(), place, artifact, key);
  }

  private void flush() {
    sinks.artifacts().store(claim, List.copyOf(waiting));
    waiting.clear();
    weight = 0;
  }

  private Document document() {
    return claim.document();
  }
}
