package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Artifacts;
import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.Query;
import io.ledgerlift.application.port.Corrections;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.correction.Correction;
import io.ledgerlift.domain.correction.LaidOver;
import io.ledgerlift.domain.correction.Review;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Reading;
import io.ledgerlift.domain.page.PageNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Shows what people corrected and approved, and what of it does not fit the newest reading. */
public final class ReadReview {

  /** Far more tables than stand on a page. */
  private static final int MOST_TABLES = 10_000;

  private final FindDocuments find;
  private final Corrections corrections;
  private final Artifacts artifacts;

  public ReadReview(FindDocuments find, Corrections corrections, Artifacts artifacts) {
    this.find = find;
    this.corrections = corrections;
    this.artifacts = artifacts;
  }

  /**
   * A review as it is now.
   *
   * @param conflicts numbers of corrections that hold, and that the newest reading has no place for
   * @param tables the artifact of the newest reading that each correction is about, by number; none
   *     for conflicts of a table that is not there any more
   */
  public record Seen(Review review, Set<Integer> conflicts, Map<Integer, Found> tables) {

    public Seen {
      conflicts = Set.copyOf(conflicts);
      tables = Map.copyOf(tables);
    }
  }

  /** {@link NotRead} when no reading has completed. */
  public Seen review(DocumentId id) {
    Document document = find.one(id);
    Reading reading = document.reading();
    if (reading == null) {
      throw new NotRead(document);
    }
    return seen(id, new Review(reading.attempt(), corrections.of(id), corrections.approvals(id)));
  }

  /** Every correction that is on record, of a document in whatever state. */
  public List<Correction> corrections(DocumentId id) {
    return corrections.of(id);
  }

  Seen seen(DocumentId id, Review review) {
    CorrectedTables over = new CorrectedTables(review.attempt(), review.corrections());
    Map<Integer, Found> tables = new LinkedHashMap<>();
    Set<Integer> conflicts = new TreeSet<>();
    for (Found found : tables(id, review)) {
      Table table = (Table) found.artifact();
      List<Correction> its = over.of(found, table);
      its.forEach(correction -> tables.put(correction.number(), found));
      LaidOver.of(table, its).conflicts().forEach(one -> conflicts.add(one.number()));
    }
    review.held().stream()
        .map(Correction::number)
        .filter(number -> !tables.containsKey(number))
        .forEach(conflicts::add);
    return new Seen(review, conflicts, tables);
  }

  /** The tables of all pages that have corrections. */
  private List<Found> tables(DocumentId id, Review review) {
    Set<@Nullable PageNumber> pages = new HashSet<>();
    review.corrections().forEach(correction -> pages.add(correction.anchor().page()));
    List<Found> tables = new ArrayList<>();
    for (PageNumber page : pages) {
      tables.addAll(
          artifacts.find(new Query(id, review.attempt(), "table", page, null, MOST_TABLES)));
    }
    return tables;
  }
}
