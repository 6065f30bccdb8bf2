package io.ledgerlift.application.port;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.Documents.LeaseLost;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.page.PageNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What readings found, kept by document and attempt.
 *
 * <p>Writes carry the claim of the reading that makes them and are refused once its lease is lost;
 * they join a transaction that runs in this thread. Readers name the attempt they want, which is
 * that of the document's completed reading. Every method throws {@link Unavailable} when the store
 * of artifacts cannot be reached.
 */
public interface Artifacts {

  /**
   * Adds pages to the claimed attempt, with everything found on them; all or none of the batch.
   *
   * @throws LeaseLost when the lease is not the claimer's any more; nothing is stored
   * @throws IllegalStateException when a page of the same number is there
   */
  void store(Claim claim, List<PageRow> pages);

  /**
   * Adds artifacts that stand on no page to the claimed attempt; all or none of the batch.
   *
   * @throws LeaseLost when the lease is not the claimer's any more; nothing is stored
   * @throws IllegalStateException when an artifact of the same place is there
   */
  void storeUnplaced(Claim claim, List<Found> artifacts);

  /**
   * Says where the previews of stored pages lie.
   *
   * @throws LeaseLost when the lease is not the claimer's any more; nothing is stored
   */
  void storePreviews(Claim claim, Map<PageNumber, ObjectKey> previews);

  /** The pages of an attempt by number, without their artifacts. */
  List<PageRow> pages(DocumentId id, int attempt);

  /** One page without its artifacts. */
  Optional<PageRow> page(DocumentId id, int attempt, PageNumber number);

  /** The artifact of that id; empty when the attempt has none such. */
  Optional<Found> one(DocumentId id, int attempt, UUID artifact);

  /** Artifacts by (page, place on the page); those without a page first. */
  List<Found> find(Query query);

  /** Removes everything of a document; removing nothing is fine. */
  void removeAll(DocumentId id);

  /** Removes the attempts before {@code attempt}; removing nothing is fine. */
  void removeBefore(DocumentId id, int attempt);

  /**
   * A page of an attempt.
   *
   * @param width of the page as shown, in points
   * @param height of the page as shown, in points
   * @param preview where its picture lies; null when there is none
   * @param found what stands on it, in reading order; empty where a method says so
   */
  record PageRow(
      PageNumber number,
      double width,
      double height,
      int rotation,
      @Nullable ObjectKey preview,
      List<QualityFlag> flags,
      List<Found> found) {

    public PageRow {
      flags = List.copyOf(flags);
      found = List.copyOf(found);
    }

    /** The same page with what stands on it. */
    public PageRow holding(List<Found> artifacts) {
      return new PageRow(number, width, height, rotation, preview, flags, artifacts);
    }
  }

  /**
   * An artifact as kept.
   *
   * @param place among the artifacts of its page, from 0
   * @param picture where the picture of a figure lies; null for everything else
   */
  record Found(UUID id, int place, Artifact artifact, @Nullable ObjectKey picture) {}

  /**
   * Which artifacts to find.
   *
   * @param type {@code text}, {@code table} or {@code figure}; null for any
   * @param page null for any, and for those without one
   * @param after the last artifact of the batch before; null for the first
   */
  record Query(
      DocumentId document,
      int attempt,
      @Nullable String type,
      @Nullable PageNumber page,
      @Nullable Position after,
      int limit) {}

  /**
   * A place among the artifacts of an attempt.
   *
   * @param page 0 for artifacts without a page
   */
  record Position(int page, int place) {}
}
