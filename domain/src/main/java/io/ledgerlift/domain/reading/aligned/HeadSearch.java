package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.text.Median;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Looks upwards from a body for the lines of its head, and for a caption. Lengths in em. */
final class HeadSearch {

  /** What was found: the head's words, and whether a caption stands above. */
  record Found(List<Word> words, boolean caption) {}

  /** White between two lines of a head, and above a row that several names make a head. */
  private static final double STEP = 1.5;

  private static final double STEP_TO_NAMES = 2.2;

  /** Heads of loosely set tables stand as loosely. */
  private static final double LOOSE = 1.2;

  /** A head may be wider than its body by so much on either side. */
  private static final double STICKS_OUT = 2;

  /** Labels between head and body that may be held: how many, how long, how far off the edge. */
  private static final int MOST_LABELS = 3;

  private static final int LABEL_WORDS = 8;
  private static final double LABEL_INDENT = 2.5;

  private static final double CENTRED = 2;
  private static final double ROW_VALUES = 0.5;

  /** Lines and distance within which a caption belongs to the table. */
  private static final int CAPTION_LINES = 4;

  private static final double CAPTION_DISTANCE = 6;

  /** Lines looked at: deeper heads do not exist. */
  private static final int MOST_LINES = 30;

  private final OpenPage page;
  private final BoundingBox body;
  private final double firstLine;
  private final double labelEnd;
  private final double valueStart;
  private final double white;

  HeadSearch(OpenPage page, List<ChainLine> lines) {
    this.page = page;
    this.body = DraftCell.around(lines.stream().flatMap(l -> l.words().stream()).toList());
    this.firstLine = lines.stream().mapToDouble(ChainLine::center).min().orElse(body.y());
    List<ChainLine> tabular = lines.stream().filter(ChainLine::isTabular).toList();
    this.labelEnd =
        tabular.stream().mapToDouble(line -> line.first().right()).min().orElse(body.x());
    this.white = whiteBetween(lines);
    this.valueStart =
        Median.of(tabular.stream().mapToDouble(line -> line.segments().get(1).left()), body.x());
  }

  /** Usual white between the lines, in points. */
  private static double whiteBetween(List<ChainLine> lines) {
    return Median.of(
        IntStream.range(1, lines.size())
            .mapToDouble(i -> lines.get(i).line().top() - lines.get(i - 1).line().bottom()),
        0);
  }

  /** Above a chain, which has all its rows: another row is another table's. */
  Found aboveChain() {
    return upwards(false);
  }

  /** Above the first rule of a frame, where rows may stand that the rule cuts off. */
  Found aboveFrame() {
    return upwards(true);
  }

  private Found upwards(boolean pastRows) {
    List<Word> head = new ArrayList<>();
    List<Word> held = new ArrayList<>();
    int labels = 0;
    double top = body.y();
    double kept = body.y();
    for (TextLine line : page.linesAbove(firstLine - 0.2 * page.em(), MOST_LINES)) {
      List<Run> segments = OpenPage.segmentsIn(line, body.x() - 1, body.right() + 1);
      if (segments.isEmpty()) {
        continue;
      }
      boolean stop = isTitle(segments) || isUnit(segments) || (!pastRows && isRow(segments));
      if (stop || !fits(segments, line, top)) {
        break;
      }
      segments.forEach(segment -> held.addAll(segment.words()));
      top = Math.min(top, line.top());
      if (isHead(segments)) {
        head.addAll(held);
        held.clear();
        kept = top;
        labels = 0;
      } else if (!isLabel(segments) || ++labels > MOST_LABELS) {
        break;
      }
    }
    return new Found(head, hasCaption(kept));
  }

  private boolean fits(List<Run> segments, TextLine line, double top) {
    double reach = STICKS_OUT * page.em();
    double step = segments.size() >= 2 ? STEP_TO_NAMES : STEP;
    return !isCaptionOrNote(segments)
        && top - line.bottom() <= Math.max(step * page.em(), LOOSE * white)
        && page.allFree(segments)
        && segments.stream()
            .allMatch(s -> s.left() >= body.x() - reach && s.right() <= body.right() + reach);
  }

  /** A head may begin with the name of a column of note numbers. */
  private boolean isCaptionOrNote(List<Run> segments) {
    Run first = segments.get(0);
    return Wording.opensCaptionOrNote(first.text())
        && (segments.size() == 1 || first.left() <= labelEnd);
  }

  /** Over the value columns. */
  private boolean isHead(List<Run> segments) {
    double em = page.em();
    Run last = segments.get(segments.size() - 1);
    return (segments.size() >= 2 && last.left() > valueStart - 2.5 * em)
        || segments.get(0).left() > Math.max(labelEnd + 0.5 * em, valueStart - 3.5 * em);
  }

  /** A label and values, years left out. */
  private boolean isRow(List<Run> segments) {
    long values = segments.stream().skip(1).filter(Run::isValue).filter(s -> !isYear(s)).count();
    return segments.size() >= 2
        && !segments.get(0).isValue()
        && segments.get(0).left() < labelEnd
        && values >= ROW_VALUES * (segments.size() - 1);
  }

  private static boolean isYear(Run segment) {
    return Wording.isYear(segment.text());
  }

  /** Centred over the whole table rather than over its value columns. */
  private boolean isTitle(List<Run> segments) {
    double center = segments.get(0).box().centerX();
    double overAll = Math.abs(center - body.centerX());
    double overValues = Math.abs(center - (valueStart + body.right()) / 2);
    return segments.size() == 1
        && segments.get(0).left() < labelEnd
        && overAll < overValues
        && overAll < CENTRED * page.em();
  }

  /** A bracketed unit flush with the last column stands outside; one over the columns is a head. */
  private boolean isUnit(List<Run> segments) {
    Run unit = segments.get(0);
    return segments.size() == 1
        && unit.text().startsWith("(")
        && unit.text().endsWith(")")
        && Wording.hasLetter(unit.text())
        && Math.abs(unit.right() - body.right()) < page.em();
  }

  private boolean isLabel(List<Run> segments) {
    Run label = segments.get(0);
    return segments.size() == 1
        && Math.abs(label.left() - body.x()) < LABEL_INDENT * page.em()
        && label.words().size() <= LABEL_WORDS
        && label.right() < valueStart + 0.5 * (body.right() - valueStart);
  }

  private boolean hasCaption(double top) {
    return page.linesAbove(top, CAPTION_LINES).stream()
        .filter(line -> top - line.center() < CAPTION_DISTANCE * page.em())
        .flatMap(line -> OpenPage.segmentsIn(line, body.x(), body.right()).stream())
        .anyMatch(segment -> Wording.opensCaptionOrNote(segment.text()));
  }
}
