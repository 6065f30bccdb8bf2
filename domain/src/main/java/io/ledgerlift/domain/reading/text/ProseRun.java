package io.ledgerlift.domain.reading.text;

import io.ledgerlift.domain.page.BoundingBox;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Segments below each other, flush left, and whether they read as prose. Lengths in em. */
record ProseRun(List<Run> segments, List<TextLine> lines) {

  /** Lines; a longer run is read in pieces, so that the work stays bounded. */
  private static final int LONGEST = 200;

  private static final double FLUSH = 1.2;

  /** The first line of a paragraph may be indented so far. */
  private static final double INDENT = 4.5;

  /** White between two lines of one paragraph. */
  private static final double WIDEST_LEADING = 0.9;

  /** Below so much white nothing can follow. */
  private static final double OUT_OF_REACH = 3;

  private static final double SAME_SIZE = 0.25;

  /** A line that much wider than the run is text flowing around something: the run ends. */
  private static final double WIDER = 1.35;

  private static final int LINES_BEFORE_WIDTH_COUNTS = 3;

  private static final double PROSE_WORDS_PER_LINE = 3.3;
  private static final double PROSE_WIDTH = 9;
  private static final double PROSE_FILL = 0.72;
  private static final double LONG_WORDS_PER_LINE = 7;
  private static final double LONG_WIDTH = 25;
  private static final double LONG_FILL = 0.8;
  private static final double MOST_VALUES = 0.3;

  /** From this share of lines with a value further right on, the run is the stub of a table. */
  private static final double STUB_LINES = 0.6;

  private static final double STUB_LOWER_CASE = 0.5;

  static boolean tooFar(List<Run> run, TextLine line) {
    Run last = run.get(run.size() - 1);
    return run.size() >= LONGEST || line.top() - last.box().bottom() > OUT_OF_REACH * last.size();
  }

  /** The segment of {@code line} that goes on with the run. */
  static Optional<Run> next(List<Run> run, TextLine line, Set<Run> seen) {
    Run last = run.get(run.size() - 1);
    return near(run, line).stream()
        .filter(segment -> !seen.contains(segment))
        .filter(segment -> follows(last, segment) && flush(run, segment))
        .filter(segment -> !tooWide(run, segment))
        .filter(segment -> Math.abs(segment.size() - last.size()) <= SAME_SIZE * last.size())
        .findFirst();
  }

  /** Whether a flush line stands there that does not belong to the run. */
  static boolean endsAt(List<Run> run, TextLine line) {
    Run last = run.get(run.size() - 1);
    return near(run, line).stream()
        .anyMatch(
            segment -> follows(last, segment) && flush(run, segment) && tooWide(run, segment));
  }

  private static List<Run> near(List<Run> run, TextLine line) {
    double reach = INDENT * run.get(0).size();
    double first = run.get(0).left();
    double last = run.get(run.size() - 1).left();
    return line.segmentsStarting(Math.min(first, last) - reach, Math.max(first, last) + reach);
  }

  private static boolean follows(Run last, Run segment) {
    double white = segment.box().y() - last.box().bottom();
    return segment.box().centerY() > last.box().centerY() + 0.3 * last.size()
        && white <= WIDEST_LEADING * last.size();
  }

  private static boolean flush(List<Run> run, Run segment) {
    Run first = run.get(0);
    Run last = run.get(run.size() - 1);
    double off =
        Math.min(Math.abs(segment.left() - last.left()), Math.abs(segment.left() - first.left()));
    return off <= FLUSH * first.size() || (run.size() == 1 && off <= INDENT * first.size());
  }

  private static boolean tooWide(List<Run> run, Run segment) {
    return run.size() >= LINES_BEFORE_WIDTH_COUNTS && segment.width() > WIDER * around(run).width();
  }

  boolean isProse() {
    if (segments.size() < 2 || isStub() || valueShare() >= MOST_VALUES) {
      return false;
    }
    double em = Median.of(segments.stream().mapToDouble(Run::size), 1);
    double width = around(segments).width() / em;
    boolean block =
        segments.size() >= 3
            && wordsPerLine() >= PROSE_WORDS_PER_LINE
            && width >= PROSE_WIDTH
            && fill() >= PROSE_FILL;
    boolean longLines =
        wordsPerLine() >= LONG_WORDS_PER_LINE && width >= LONG_WIDTH && fill() >= LONG_FILL;
    return block || longLines;
  }

  private boolean isStub() {
    long withValue = 0;
    for (int i = 0; i < segments.size(); i++) {
      Run segment = segments.get(i);
      if (lines.get(i).segments().stream()
          .anyMatch(other -> other.left() > segment.right() && other.isValue())) {
        withValue++;
      }
    }
    long lower = segments.stream().filter(run -> Wording.startsLowerCase(run.text())).count();
    return withValue >= STUB_LINES * segments.size() && lower < STUB_LOWER_CASE * segments.size();
  }

  private double valueShare() {
    long words = segments.stream().mapToLong(run -> run.words().size()).sum();
    long values =
        segments.stream()
            .flatMap(run -> run.words().stream())
            .filter(word -> Wording.isValue(word.text()))
            .count();
    return (double) values / words;
  }

  private double wordsPerLine() {
    return segments.stream().mapToInt(run -> run.words().size()).average().orElse(0);
  }

  /** How far the lines but the last reach to the right, as a share of the width. */
  private double fill() {
    BoundingBox box = around(segments);
    return segments.subList(0, segments.size() - 1).stream()
        .mapToDouble(run -> (run.right() - box.x()) / Math.max(1, box.width()))
        .average()
        .orElse(0);
  }

  private static BoundingBox around(List<Run> runs) {
    return BoundingBox.around(runs.stream().map(Run::box).toList());
  }
}
