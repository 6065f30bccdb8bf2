package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.table.Column;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.ArrayList;
import java.util.List;

/** The neighbouring free segments of one line. */
record ChainLine(TextLine line, List<Run> segments) {

  /** A short text with a digit counts as a value here; so many words at most. */
  private static final int SHORT = 4;

  static List<ChainLine> of(TextLine line, OpenPage page) {
    List<ChainLine> parts = new ArrayList<>();
    List<Run> part = new ArrayList<>();
    for (Run segment : line.segments()) {
      boolean free = page.isFree(segment) && !inTable(segment, page);
      if (!part.isEmpty() && (!free || tableBetween(part.get(part.size() - 1), segment, page))) {
        parts.add(new ChainLine(line, List.copyOf(part)));
        part.clear();
      }
      if (free) {
        part.add(segment);
      }
    }
    if (!part.isEmpty()) {
      parts.add(new ChainLine(line, List.copyOf(part)));
    }
    return parts;
  }

  private static boolean inTable(Run segment, OpenPage page) {
    BoundingBox box = segment.box();
    return page.found().stream()
        .anyMatch(table -> table.box().grow(1).contains(box.centerX(), box.centerY()));
  }

  private static boolean tableBetween(Run left, Run right, OpenPage page) {
    double y = right.box().centerY();
    return page.found().stream()
        .map(table -> table.box())
        .anyMatch(
            box ->
                box.y() < y
                    && y < box.bottom()
                    && left.right() <= box.x() + 1
                    && right.left() >= box.right() - 1);
  }

  double center() {
    return line.center();
  }

  double left() {
    return segments.get(0).left();
  }

  double right() {
    return segments.get(segments.size() - 1).right();
  }

  double width() {
    return right() - left();
  }

  double size() {
    return segments.stream().mapToDouble(Run::size).max().orElse(1);
  }

  Run first() {
    return segments.get(0);
  }

  boolean isTabular() {
    return segments.size() >= 2;
  }

  /** The white between the segments. */
  List<Column> gaps() {
    List<Column> gaps = new ArrayList<>();
    for (int i = 1; i < segments.size(); i++) {
      gaps.add(new Column(segments.get(i - 1).right(), segments.get(i).left()));
    }
    return gaps;
  }

  /** A value right of the first segment, in a line that is no row of years. */
  boolean hasValueRightOfFirst() {
    return segments.stream().skip(1).anyMatch(Run::isValue) && !names();
  }

  /** Tells no value right of the first segment, or nothing but years: this is how a head looks. */
  boolean names() {
    List<Run> values = segments.stream().filter(Run::isValue).toList();
    return values.isEmpty()
        || (values.size() >= 2 && values.stream().allMatch(v -> Wording.isYear(v.text())));
  }

  /** A value, or a short text with a digit, or a value in first place. */
  boolean tells() {
    return first().isValue()
        || segments.stream()
            .skip(1)
            .anyMatch(
                s -> s.isValue() || (s.words().size() <= SHORT && Wording.hasDigit(s.text())));
  }

  List<Word> words() {
    return segments.stream().flatMap(segment -> segment.words().stream()).toList();
  }
}
