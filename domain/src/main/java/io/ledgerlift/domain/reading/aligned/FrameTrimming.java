package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.rule.Rules;
import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.TextLines;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.List;

/** Takes titles off the top and notes off the foot of what stands between two rules. */
final class FrameTrimming {

  /** A title is wider than this share of the frame, or set off by so many em. */
  private static final double TITLE_WIDTH = 0.45;

  private static final double TITLE_DISTANCE = 1.45;
  private static final double FLUSH = 1.2;

  /** A note or a line of prose has more words than these. */
  private static final int NOTE_WORDS = 3;

  private static final int LONG_LINE_WORDS = 10;

  /** A page number stands off by so many em. */
  private static final double PAGE_NUMBER_DISTANCE = 2.5;

  private static final int FEWEST_LINES = 3;

  private FrameTrimming() {}

  /** The words that remain; all of them where verticals say that everything inside belongs. */
  static List<Word> trimmed(List<Word> words, BoundingBox box, Rules rules, double em) {
    List<TextLine> lines = TextLines.of(words);
    if (words.isEmpty() || !verticals(box, rules, em).isEmpty()) {
      return words;
    }
    BoundingBox text = DraftCell.around(words);
    int first = 0;
    int last = lines.size() - 1;
    while (last - first >= FEWEST_LINES && isTitle(lines, first, text, em)) {
      first++;
    }
    while (last - first >= FEWEST_LINES && isNote(lines, last, em)) {
      last--;
    }
    return lines.subList(first, last + 1).stream().flatMap(l -> l.words().stream()).toList();
  }

  private static List<?> verticals(BoundingBox box, Rules rules, double em) {
    return rules.in(box.grow(-em), 2 * em).vertical();
  }

  private static boolean isTitle(List<TextLine> lines, int index, BoundingBox text, double em) {
    TextLine line = lines.get(index);
    Run run = line.segments().get(0);
    boolean wide = run.width() > TITLE_WIDTH * text.width();
    boolean off = lines.get(index + 1).center() - line.center() > TITLE_DISTANCE * em;
    return line.segments().size() == 1
        && ((run.left() < text.x() + FLUSH * em && (wide || off))
            || Wording.opensCaptionOrNote(run.text()));
  }

  private static boolean isNote(List<TextLine> lines, int index, double em) {
    TextLine line = lines.get(index);
    Run run = line.segments().get(0);
    boolean note = Wording.opensNote(run.text()) && run.words().size() > NOTE_WORDS;
    boolean pageNumber =
        run.isValue() && line.center() - lines.get(index - 1).center() > PAGE_NUMBER_DISTANCE * em;
    return line.segments().size() == 1
        && (note || run.words().size() > LONG_LINE_WORDS || pageNumber);
  }
}
