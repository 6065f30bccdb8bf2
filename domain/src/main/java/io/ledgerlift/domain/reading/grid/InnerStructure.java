package io.ledgerlift.domain.reading.grid;

import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.Segments;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.TextLines;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.List;

/**
 * Finds out whether ruled cells hold tables of their own: then the rulings are a frame, and the
 * structure is in the text. The three classes of ruling follow Hassan and Baumgartner 2007.
 */
final class InnerStructure {

  /** Share of words in structured cells from which on the rulings are no closed grid. */
  private static final double HANDED_OVER = 0.18;

  /** Gap between two columns inside one cell, in em. */
  private static final Segments COLUMNS = new Segments(1.3, 0.45);

  /** Gap inside a line that spans several columns of the grid, in em. */
  private static final Segments PARTS = new Segments(1.0, 0.45);

  private InnerStructure() {}

  static boolean dominates(List<DraftCell> cells, int words) {
    int structured = 0;
    int gapped = 0;
    for (DraftCell cell : cells) {
      if (!cell.isEmpty()) {
        List<TextLine> lines = TextLines.of(cell.words());
        structured += hasRows(lines) || stacksValues(lines) ? cell.words().size() : 0;
        gapped += spansGap(cell, lines) ? cell.words().size() : 0;
      }
    }
    return Math.max(structured, gapped) > HANDED_OVER * words;
  }

  private static boolean hasRows(List<TextLine> lines) {
    return lines.stream()
            .map(line -> COLUMNS.of(line.words(), List.of()))
            .filter(InnerStructure::isRow)
            .count()
        >= 2;
  }

  private static boolean isRow(List<Run> segments) {
    return segments.size() >= 2 && segments.stream().anyMatch(Run::isValue);
  }

  private static boolean stacksValues(List<TextLine> lines) {
    return lines.size() >= 2
        && lines.stream().allMatch(line -> Wording.isValue(joined(line.words())));
  }

  private static String joined(List<Word> words) {
    return words.stream().map(Word::text).reduce("", String::concat);
  }

  private static boolean spansGap(DraftCell cell, List<TextLine> lines) {
    return cell.lastColumn() > cell.column()
        && lines.size() == 1
        && PARTS.of(lines.get(0).words(), List.of()).size() >= 2;
  }
}
