package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.reading.table.TableDraft;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.List;
import java.util.Optional;

/**
 * Tells a part from a whole: rules over some columns only look like a frame, but the rows go on
 * beside it, to their labels on the left or to further values on the right.
 */
record CutOff(OpenPage page) {

  /** Share of the rows that must go on. */
  private static final double ROWS = 0.6;

  /** Rows go on across gaps narrower than this on the right, in em: columns of one table. */
  private static final double NEAR = 6;

  boolean is(TableDraft draft) {
    List<TextLine> rows =
        page.linesBetween(draft.box().y(), draft.box().bottom()).stream()
            .filter(line -> tells(line, draft.box()))
            .toList();
    long cut =
        rows.stream()
            .filter(line -> labelLeft(line, draft.box()) || valueRight(line, draft.box()))
            .count();
    return !rows.isEmpty() && cut >= ROWS * rows.size();
  }

  private static boolean tells(TextLine line, BoundingBox box) {
    return line.segments().stream()
        .anyMatch(
            s -> s.isValue() && box.x() <= s.box().centerX() && s.box().centerX() <= box.right());
  }

  /** A label on the left, and none of the row's own. */
  private boolean labelLeft(TextLine line, BoundingBox box) {
    Optional<Run> own =
        line.segments().stream()
            .filter(segment -> segment.right() > box.x() && segment.left() < box.right())
            .findFirst();
    return own.filter(Run::isValue).isPresent()
        && line.segments().stream()
            .filter(segment -> segment.right() <= box.x() && free(segment))
            .anyMatch(segment -> !segment.isValue() && Wording.hasLetter(segment.text()));
  }

  private boolean valueRight(TextLine line, BoundingBox box) {
    Optional<Run> next =
        line.segments().stream().filter(segment -> segment.left() >= box.right()).findFirst();
    return next.filter(this::free)
        .filter(Run::isValue)
        .filter(segment -> segment.left() - box.right() < NEAR * page.em())
        .isPresent();
  }

  private boolean free(Run segment) {
    return segment.words().stream().noneMatch(page.taken()::has);
  }
}
