package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.reading.text.Run;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.List;

/**
 * Finds tables of wrapped texts under a numbered title. Without rulings nothing else tells them
 * from prose in columns.
 */
record WrappedTexts(OpenPage page) {

  /** Lines of a title before the first line with columns. */
  private static final int TITLE_LINES = 4;

  /** Lines of a table stand no further apart than this, middle to middle, in em. */
  private static final double FARTHEST = 4;

  void read() {
    List<TextLine> lines = page.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (Wording.opensTableTitle(lines.get(i).segments().get(0).text())) {
        WrappedTable.of(below(i))
            .draft()
            .filter(draft -> !page.meetsTable(draft.box()))
            .ifPresent(page::add);
      }
    }
  }

  /** The lines under a title from the first with columns on, as far as they can be one table. */
  private List<TextLine> below(int title) {
    List<TextLine> lines = page.lines();
    int first = title + 1;
    while (first < lines.size() && lines.get(first).segments().size() < 2) {
      first++;
    }
    if (first >= lines.size() || first > title + TITLE_LINES) {
      return List.of();
    }
    int end = first + 1;
    while (end < lines.size() && goesOn(lines.get(end - 1), lines.get(end))) {
      end++;
    }
    return lines.subList(first, end);
  }

  private boolean goesOn(TextLine above, TextLine line) {
    List<Run> segments = line.segments();
    boolean note = segments.size() == 1 && Wording.opensNote(segments.get(0).text());
    return !note && line.center() - above.center() <= FARTHEST * page.em();
  }
}
