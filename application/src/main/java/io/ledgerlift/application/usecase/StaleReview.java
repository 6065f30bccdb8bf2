package io.ledgerlift.application.usecase;

import io.ledgerlift.domain.Refusal;
import io.ledgerlift.domain.correction.Review;

/**
 * Somebody else corrected the document meanwhile: what the caller looked at is not there any more.
 */
public final class StaleReview extends Refusal {

  private static final long serialVersionUID = 1;

  private StaleReview() {
    super(
        "stale_review",
        "Somebody corrected the document, or it was read again, since you looked; please look"
            + " again.");
  }

  /** What a caller saw of a review. */
  public record Seen(int attempt, int version) {

    public static Seen of(Review review) {
      return new Seen(review.attempt(), review.version());
    }
  }

  static void requireSeen(Review review, Seen seen) {
    if (!Seen.of(review).equals(seen)) {
      throw new StaleReview();
    }
  }
}
