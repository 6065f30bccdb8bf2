package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.reading.text.Run;
import java.util.List;
import java.util.Optional;

/**
 * A piece of one head line.
 *
 * @param line index of the line in the head
 * @param under columns it stands over
 * @param drawn what verticals beside it or a rule below it say it spans
 * @param unit whether it is a remark over all value columns: "(in millions)", "(unaudited)"
 */
record HeadSegment(Run run, int line, List<Integer> under, Optional<Ruling> drawn, boolean unit) {

  double left() {
    return run.left();
  }

  double right() {
    return run.right();
  }

  double sharedWith(HeadSegment other) {
    return Math.min(right(), other.right()) - Math.max(left(), other.left());
  }
}
