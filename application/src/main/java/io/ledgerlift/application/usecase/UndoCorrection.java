package io.ledgerlift.application.usecase;

import io.ledgerlift.application.usecase.StaleReview.Seen;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.Refusal;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.correction.Correction;
import io.ledgerlift.domain.correction.Review;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Takes a correction back. It stays on record, and so does who took it back. */
public final class UndoCorrection {

  private final ReviewDesk desk;
  private final ReadReview read;

  public UndoCorrection(ReviewDesk desk, ReadReview read) {
    this.desk = desk;
    this.read = read;
  }

  /** The correction cannot be taken back now. */
  public static final class CannotUndo extends Refusal {

    private static final long serialVersionUID = 1;

    CannotUndo(String code, String message) {
      super(code, message);
    }
  }

  /**
   * Takes back the correction of that number.
   *
   * @throws NotFound when there is none
   * @throws CannotUndo when it was taken back before, or when later ones build on it
   * @throws StaleReview when somebody was faster
   */
  public Review undo(DocumentId id, int number, Seen seen, Occasion occasion) {
    return desk.change(
        id,
        seen,
        (document, review) -> {
          Correction undone = undone(review, number, occasion);
          requireNothingBuiltOn(id, review, undone);
          desk.corrections().undo(id, undone);
          desk.tell(
              document, EventType.CORRECTION_UNDONE, "Correction taken back.", undone, occasion);
        });
  }

  private static Correction undone(Review review, int number, Occasion occasion) {
    Correction correction =
        review.corrections().stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(() -> new NotFound("There is no correction " + number + "."));
    if (correction.isUndone()) {
      throw new CannotUndo("already_undone", "Correction " + number + " was taken back before.");
    }
    return correction.undone(occasion.actor(), occasion.at());
  }

  /** What holds now holds without it too. */
  private void requireNothingBuiltOn(DocumentId id, Review review, Correction undone) {
    List<Correction> others =
        review.corrections().stream()
            .map(one -> one.number() == undone.number() ? undone : one)
            .toList();
    Review without = new Review(review.attempt(), others, review.approvals());
    Set<Integer> broken = new TreeSet<>(read.seen(id, without).conflicts());
    broken.removeAll(read.seen(id, review).conflicts());
    if (!broken.isEmpty()) {
      throw new CannotUndo(
          "undo_later_first", "Others build on it; please take back first: " + broken + ".");
    }
  }
}
