package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.reading.text.Run;
import java.util.List;

/** Tells lines of text that run over a table's value columns from labels, which end before them. */
final class RunningText {

  /** Labels have fewer words, or wrap. */
  private static final int FEWEST_WORDS = 9;

  /** Share of a frame's width that labels take at least. */
  private static final double STUB = 0.2;

  private RunningText() {}

  /** Whether one text starts left of the values and ends beyond the middle of their columns. */
  static boolean over(List<Run> segments, double valuesFrom, double valuesTo) {
    Run text = segments.get(0);
    return segments.size() == 1
        && text.words().size() >= FEWEST_WORDS
        && text.left() < valuesFrom
        && text.right() > (valuesFrom + valuesTo) / 2;
  }

  /** The same in a frame whose columns are not known yet. */
  static boolean acrossFrame(List<Run> segments, double left, double right) {
    return over(segments, left + STUB * (right - left), right);
  }
}
