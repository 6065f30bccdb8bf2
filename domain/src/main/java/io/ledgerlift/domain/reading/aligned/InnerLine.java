package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.List;

/**
 * A line of a table, told by what stands over its value columns.
 *
 * @param labelled whether something stands left of them
 * @param names how many texts stand there that are no values
 */
record InnerLine(TextLine line, Kind kind, boolean labelled, int names) {

  enum Kind {
    LABEL,
    NAMES,
    VALUES
  }

  /** The line, whose values start right of {@code valuesFrom}. */
  static InnerLine of(TextLine line, double valuesFrom) {
    List<Run> right = line.segments().stream().filter(s -> s.left() >= valuesFrom).toList();
    boolean labelled = right.size() < line.segments().size();
    boolean years = right.size() >= 2 && right.stream().allMatch(s -> Wording.isYear(s.text()));
    if (right.isEmpty()) {
      return new InnerLine(line, Kind.LABEL, labelled, 0);
    }
    boolean values = !years && right.stream().anyMatch(Run::isValue);
    return new InnerLine(line, values ? Kind.VALUES : Kind.NAMES, labelled, right.size());
  }
}
