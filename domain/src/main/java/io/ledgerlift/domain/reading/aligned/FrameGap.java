package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.reading.text.Median;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What stands between two neighbouring rules of a frame, and whether the frame goes on there. */
record FrameGap(OpenPage page, Crossbar above, Crossbar below) {

  private static final double MOST_PROSE = 0.5;

  /** Text may stick out of the rules' ends by so many em. */
  private static final double STICKS_OUT = 1.5;

  /** Share of lines with two segments or more. */
  private static final double TABULAR = 0.25;

  /** Lines without a second segment pass when they are a group label: words, height in em. */
  private static final int LABEL_LINES = 2;

  private static final int LABEL_WORDS = 8;
  private static final double LABEL_HEIGHT = 4.5;

  /** White that ends a frame, and the empty gap that ends it; in em. */
  private static final double MOST_WHITE = 7;

  private static final double EMPTY = 4;

  /** From this share of lines with text left of the rules on, these are sum rules. */
  private static final double SUM_LINES = 0.5;

  private static final double MARGIN = 0.5;

  /** A rule is part of a bar at this distance, in points. */
  private static final double AT_BAR = 3;

  /** The head of the next table is set off from the body above by so many of its pitches. */
  private static final double SET_OFF = 1.5;

  private static final int BODY_ROWS = 2;

  private record Row(TextLine line, List<Run> segments) {}

  boolean goesOn() {
    List<Row> rows = rows();
    if (page.meetsTable(inner())) {
      return false;
    }
    if (rows.isEmpty()) {
      return below.y() - above.y() <= EMPTY * page.em();
    }
    return !isProse(rows)
        && !sticksOut(rows)
        && isTabular(rows)
        && !rulesAreSums(rows)
        && !endsWithHead(rows)
        && rows.stream().noneMatch(row -> RunningText.acrossFrame(row.segments(), left(), right()))
        && widestWhite(rows) <= MOST_WHITE * page.em();
  }

  private BoundingBox inner() {
    double top = Math.min(above.y() + 3, below.y());
    return BoundingBox.between(left(), top, right(), Math.max(top, below.y() - 3));
  }

  private double left() {
    return Math.min(above.left(), below.left()) - MARGIN * page.em();
  }

  private double right() {
    return Math.max(above.right(), below.right()) + MARGIN * page.em();
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (TextLine line : page.linesBetween(above.y(), below.y())) {
      List<Run> segments =
          OpenPage.segmentsIn(line, left(), right()).stream()
              .filter(segment -> !segment.words().stream().allMatch(page.taken()::has))
              .toList();
      if (!segments.isEmpty()) {
        rows.add(new Row(line, segments));
      }
    }
    return rows;
  }

  private boolean isProse(List<Row> rows) {
    double all = 0;
    double prose = 0;
    for (Row row : rows) {
      for (Run segment : row.segments()) {
        all += segment.width();
        prose += page.prose().holds(segment) ? segment.width() : 0;
      }
    }
    return prose > MOST_PROSE * all;
  }

  private boolean sticksOut(List<Row> rows) {
    double reach = STICKS_OUT * page.em();
    return rows.stream()
        .flatMap(row -> row.segments().stream())
        .anyMatch(s -> s.left() < left() - reach || s.right() > right() + reach);
  }

  private boolean isTabular(List<Row> rows) {
    long tabular = rows.stream().filter(row -> row.segments().size() >= 2).count();
    if (tabular > 0) {
      return tabular >= TABULAR * rows.size();
    }
    return rows.size() <= LABEL_LINES
        && below.y() - above.y() <= LABEL_HEIGHT * page.em()
        && rows.stream().allMatch(row -> isGroupLabel(row.segments().get(0)));
  }

  private static boolean isGroupLabel(Run segment) {
    return segment.words().size() <= LABEL_WORDS
        && !Wording.opensCaptionOrNote(segment.text())
        && !Wording.opensNote(segment.text());
  }

  /** Whether rows go on to the left of the rules: then the rules only sum up value columns. */
  private boolean rulesAreSums(List<Row> rows) {
    long lines = rows.stream().filter(row -> goesOnLeft(row.line())).count();
    return lines >= SUM_LINES * rows.size();
  }

  private boolean goesOnLeft(TextLine line) {
    return line.segments().stream()
        .filter(segment -> segment.right() <= left() + MARGIN * page.em())
        .filter(page::isFree)
        .anyMatch(segment -> !ruled(segment) && !walledOff(segment));
  }

  private boolean ruled(Run segment) {
    double reach = STICKS_OUT * page.em();
    return page.rules().horizontal().stream()
        .filter(rule -> atBar(rule.position()))
        .anyMatch(
            rule ->
                rule.start() < left()
                    && rule.start() <= segment.left() + reach
                    && rule.end() >= segment.right() - reach);
  }

  private boolean atBar(double y) {
    return Math.abs(y - above.y()) < AT_BAR || Math.abs(y - below.y()) < AT_BAR;
  }

  private boolean walledOff(Run segment) {
    return page.rules().fencesAt(segment.box().centerY()).stream()
        .anyMatch(x -> x > segment.right() - 2 && x < left() + 2);
  }

  /**
   * Whether the lower rule underlines the head of another table: a body, white, then names only.
   */
  private boolean endsWithHead(List<Row> rows) {
    int last = rows.size() - 1;
    int first = last;
    while (first > 0 && names(rows.get(first)) && !setOff(rows, first)) {
      first--;
    }
    return first >= BODY_ROWS
        && names(rows.get(first))
        && rows.get(last).segments().size() >= 2
        && setOff(rows, first)
        && rows.subList(0, first).stream().filter(row -> !names(row)).count() >= BODY_ROWS;
  }

  private static boolean names(Row row) {
    return new ChainLine(row.line(), row.segments()).names();
  }

  private boolean setOff(List<Row> rows, int index) {
    double pitch =
        Median.of(
            IntStream.range(1, rows.size())
                .mapToDouble(i -> rows.get(i).line().center() - rows.get(i - 1).line().center()),
            page.em());
    double distance = rows.get(index).line().center() - rows.get(index - 1).line().center();
    return distance > SET_OFF * pitch;
  }

  private double widestWhite(List<Row> rows) {
    double widest = 0;
    double reached = above.y();
    for (Row row : rows) {
      widest = Math.max(widest, row.line().center() - reached);
      reached = row.line().center();
    }
    return Math.max(widest, below.y() - reached);
  }
}
