package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.table.Acceptance;
import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.table.TableDraft;
import io.ledgerlift.domain.reading.text.Median;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.Taken;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** Makes a table of a chain: trims its foot, finds its head, and asks whether it is one. */
record ChainTable(OpenPage page) {

  private static final int SHORTEST = 3;

  /** The region is drawn so much wider and higher than its words, in em. */
  private static final double MARGIN_X = 0.6;

  private static final double MARGIN_Y = 0.5;

  private static final Pattern PAGE_NUMBER = Pattern.compile("\\d{1,4}");

  /** Running lines are set in type smaller by this share. */
  private static final double SMALLER = 0.93;

  void read(Chain chain) {
    List<ChainLine> lines = trimmed(chain);
    if (lines.size() < SHORTEST) {
      return;
    }
    HeadSearch.Found head = new HeadSearch(page, lines).aboveChain();
    List<Word> words = new ArrayList<>(head.words());
    lines.forEach(line -> words.addAll(line.words()));
    words.addAll(labels(lines, words));
    Acceptance.Evidence evidence =
        head.caption() ? Acceptance.Evidence.CAPTION : Acceptance.Evidence.ALIGNMENT;
    structured(words)
        .filter(draft -> Acceptance.accepts(draft, evidence))
        .filter(draft -> !ContentsList.is(draft))
        .filter(draft -> !page.meetsTable(draft.box()))
        .ifPresent(page::add);
  }

  /**
   * Labels that stand among the lines: lone ones, left out while the chain knew nothing of its
   * stub, and long ones, which read like prose.
   */
  private List<Word> labels(List<ChainLine> lines, List<Word> words) {
    BoundingBox text = DraftCell.around(words);
    double stubEnd = Median.of(lines.stream().flatMapToDouble(ChainTable::valuesFrom), text.x());
    Taken known = new Taken();
    known.take(words);
    List<Word> labels = new ArrayList<>();
    for (TextLine line : page.linesBetween(text.y(), text.bottom())) {
      List<Run> inside = OpenPage.segmentsIn(line, text.x(), text.right());
      if (!inside.isEmpty()
          && !known.hasAny(inside.get(0))
          && (isLone(inside) || isLabel(inside.get(0), text.x(), stubEnd))) {
        labels.addAll(inside.get(0).words());
      }
    }
    return labels;
  }

  private boolean isLone(List<Run> inside) {
    return inside.size() == 1 && page.allFree(inside);
  }

  private boolean isLabel(Run text, double left, double stubEnd) {
    return !page.taken().hasAny(text) && text.left() >= left - page.em() && text.right() < stubEnd;
  }

  private static DoubleStream valuesFrom(ChainLine line) {
    return line.segments().stream().filter(Run::isValue).mapToDouble(Run::left).limit(1);
  }

  Optional<TableDraft> structured(List<Word> words) {
    BoundingBox text = DraftCell.around(words);
    double em = page.em();
    BoundingBox box =
        BoundingBox.between(
            text.x() - MARGIN_X * em,
            text.y() - MARGIN_Y * em,
            text.right() + MARGIN_X * em,
            text.bottom() + MARGIN_Y * em);
    return TextStructure.of(words, box, page.rules(), TableDraft.Kind.CHAIN);
  }

  /** What another table has not taken meanwhile, without notes and lone lines at both ends. */
  private List<ChainLine> trimmed(Chain chain) {
    List<ChainLine> lines = new ArrayList<>();
    for (ChainLine line : chain.lines()) {
      List<Run> free = line.segments().stream().filter(page::isFree).toList();
      if (!free.isEmpty()) {
        lines.add(new ChainLine(line.line(), free));
      }
    }
    while (!lines.isEmpty() && (endsBefore(lines.get(lines.size() - 1)) || endsInFoot(lines))) {
      lines.remove(lines.size() - 1);
    }
    while (!lines.isEmpty() && !lines.get(0).isTabular()) {
      lines.remove(0);
    }
    return lines;
  }

  /**
   * A running line at the foot of the page: a text and the page's number, in smaller type than the
   * rows or reaching over their values.
   */
  private boolean endsInFoot(List<ChainLine> lines) {
    ChainLine last = lines.get(lines.size() - 1);
    List<TextLine> all = page.lines();
    boolean lowest = all.get(all.size() - 1).center() <= last.center();
    if (!lowest || last.segments().size() != 2 || !isPageNumber(last.segments().get(1))) {
      return false;
    }
    List<ChainLine> rows = lines.subList(0, lines.size() - 1);
    double size = Median.of(rows.stream().mapToDouble(ChainLine::size), last.size());
    double values = Median.of(rows.stream().flatMapToDouble(ChainTable::valuesFrom), page.em());
    return last.size() < SMALLER * size || last.first().right() > values;
  }

  private static boolean isPageNumber(Run text) {
    return PAGE_NUMBER.matcher(text.text()).matches();
  }

  private static boolean endsBefore(ChainLine line) {
    boolean note = Wording.opensNote(line.first().text()) && line.segments().size() <= 2;
    return !line.isTabular() || !line.tells() || note;
  }
}
