package io.ledgerlift.application.usecase;

import io.ledgerlift.application.usecase.StaleReview.Seen;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.Refusal;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.correction.Approval;
import io.ledgerlift.domain.correction.Review;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A second person stands by a reading with its corrections. */
public final class ApproveReview {

  private final ReviewDesk desk;
  private final ReadReview read;

  public ApproveReview(ReviewDesk desk, ReadReview read) {
    this.desk = desk;
    this.read = read;
  }

  /** Corrections that fit no place of the reading must be looked at before anybody approves. */
  public static final class ConflictsOpen extends Refusal {

    private static final long serialVersionUID = 1;

    ConflictsOpen(Set<Integer> conflicts) {
      super(
          "conflicts_open",
          "These corrections do not fit the newest reading; please take them back, and make them"
              + " anew where they are still needed: "
              + new TreeSet<>(conflicts)
              + ".");
    }
  }

  /**
   * Approves what the caller saw; once more changes nothing.
   *
   * @throws Review.NotTheirs when somebody else must
   * @throws ConflictsOpen when corrections do not fit the reading
   * @throws StaleReview when it changed meanwhile
   */
  public Review approve(DocumentId id, Seen seen, Occasion occasion) {
    return desk.change(
        id,
        seen,
        (document, review) -> {
          review.requireOtherThanEditors(occasion.actor());
          Set<Integer> conflicts = read.seen(id, review).conflicts();
          if (!conflicts.isEmpty()) {
            throw new ConflictsOpen(conflicts);
          }
          if (review.approval().isEmpty()) {
            desk.started(document, review, occasion);
            desk.corrections()
                .approve(
                    id,
                    new Approval(
                        review.attempt(), review.version(), occasion.actor(), occasion.at()));
            desk.trail()
                .append(
                    document.deed(
                        EventType.REVIEW_APPROVED,
                        "Approved.",
                        Map.of("attempt", review.attempt(), "version", review.version()),
                        occasion));
          }
        });
  }
}
