package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.List;
import java.util.stream.IntStream;

/** Where the head of a region ends: the index of its first body line. */
record HeadEnd(Region region) {

  /** Heads end within so many lines, or within that share of all. */
  private static final int DEEPEST = 7;

  private static final double DEEPEST_SHARE = 0.3;

  /** A second full rule extends the head over so few lines at most. */
  private static final int STEP = 3;

  /** A label above the body stands left, and ends before this share of the width. */
  private static final double LABEL_END = 0.6;

  private static final double FLUSH = 1.5;

  /** Names of value columns start deeper than any label is indented, in em. */
  private static final double NAMES_FROM = 6;

  /** White between head and a label of the body, measured between middles, in em. */
  private static final double LABEL_DISTANCE = 1.15;

  int line() {
    int ruled = afterFullRule();
    return ruled > 0 ? ruled : beforeBody();
  }

  private int afterFullRule() {
    List<Integer> ends =
        region.fullRules().stream()
            .map(this::linesAbove)
            .filter(above -> above > 0 && above < region.lines().size())
            .toList();
    if (ends.isEmpty()
        || ends.get(0) > Math.max(DEEPEST, DEEPEST_SHARE * region.lines().size())
        || holdsBody(ends.get(0))) {
      return 0;
    }
    int end = ends.get(0);
    for (int next : ends.subList(1, ends.size())) {
      if (!extendsHead(end, next)) {
        break;
      }
      end = next;
    }
    return pastNames(end);
  }

  /** Units and names that stand over the value columns below the rule are still head. */
  private int pastNames(int ruled) {
    int end = ruled;
    while (end < region.lines().size() - 1 && end < DEEPEST && namesColumns(end)) {
      end++;
    }
    return end;
  }

  private boolean namesColumns(int index) {
    RegionLine line = region.lines().get(index);
    return !labelled(index)
        && !line.tellsValues()
        && (line.years() || line.segments().stream().noneMatch(Run::isValue));
  }

  /** Rows with a label and values are no head; one may be a row of column numbers. */
  private boolean holdsBody(int lines) {
    long rows =
        region.lines().subList(0, lines).stream()
            .filter(RegionLine::tellsValues)
            .filter(line -> !line.atoms().get(0).isValue())
            .count();
    return rows > 1;
  }

  private boolean labelled(int index) {
    double left = region.lines().get(index).segments().get(0).left();
    return left <= region.text().x() + NAMES_FROM * region.em();
  }

  private long figures(int index) {
    return region.lines().get(index).segments().stream()
        .filter(segment -> segment.isValue() && !Wording.isYear(segment.text()))
        .count();
  }

  private int linesAbove(double rule) {
    return (int) region.lines().stream().filter(line -> line.center() < rule).count();
  }

  private boolean extendsHead(int from, int to) {
    List<RegionLine> between = region.lines().subList(from, to);
    return to <= DEEPEST + 1
        && between.size() <= STEP
        && between.stream().allMatch(line -> line.segments().size() >= 2 && !line.tellsValues())
        && region.linesFrom(to).stream().anyMatch(RegionLine::body);
  }

  private int beforeBody() {
    int first =
        IntStream.range(0, region.lines().size())
            .filter(i -> region.lines().get(i).tellsValues())
            .findFirst()
            .orElseGet(this::firstYears);
    first = pastWrappedNames(first);
    while (first > 1 && isBodyLabel(first - 1)) {
      first--;
    }
    return first;
  }

  /** What looks like values above a line of names or units is the end of a wrapped name. */
  private int pastWrappedNames(int first) {
    int end = first;
    int last = Math.min(DEEPEST, region.lines().size() - 1);
    for (int i = first; i < last && !labelled(i) && figures(i) <= 1; i++) {
      end = namesColumns(i) ? i + 1 : end;
    }
    return end;
  }

  private int firstYears() {
    return IntStream.range(0, region.lines().size())
        .filter(i -> region.lines().get(i).body())
        .findFirst()
        .orElse(1);
  }

  /** Whether the line is a lone label that opens the body rather than ending the stub's head. */
  private boolean isBodyLabel(int index) {
    return isLoneLabel(index)
        && region.lines().subList(0, index).stream().anyMatch(l -> l.segments().size() >= 2)
        && (label(index).text().endsWith(":") || setOff(topOfLabels(index)));
  }

  private boolean isLoneLabel(int index) {
    return region.lines().get(index).segments().size() == 1
        && label(index).left() < region.text().x() + FLUSH * region.em()
        && label(index).right() < region.text().x() + LABEL_END * region.text().width();
  }

  private Run label(int index) {
    return region.lines().get(index).segments().get(0);
  }

  /** Of groups within groups, the outermost one, which stands right below the heads. */
  private int topOfLabels(int index) {
    int top = index;
    while (top > 1 && isLoneLabel(top - 1)) {
      top--;
    }
    return top;
  }

  /** Nearer to the row below than to the heads above, which stand beside it. */
  private boolean setOff(int index) {
    RegionLine above = region.lines().get(index - 1);
    double center = region.lines().get(index).center();
    double below = region.lines().get(index + 1).center() - center;
    double distance = center - above.center();
    return distance >= 0.9 * below
        && distance > LABEL_DISTANCE * region.em()
        && above.segments().stream().anyMatch(segment -> segment.left() > label(index).right());
  }
}
