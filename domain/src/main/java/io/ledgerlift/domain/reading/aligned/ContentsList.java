package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.table.TableDraft;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.List;
import java.util.stream.IntStream;

/** Tells a list of contents from a table: titles, leaders, and page numbers that only rise. */
final class ContentsList {

  private static final int LAST_COLUMN = 2;
  private static final int FEWEST_NUMBERS = 3;
  private static final double NUMBERED = 0.8;
  private static final double WITH_LEADER = 0.4;

  /** Documents of more pages than this are not read as lists without leaders. */
  private static final int HIGHEST_PAGE = 400;

  private ContentsList() {}

  static boolean is(TableDraft draft) {
    int last = draft.columnCount() - 1;
    List<DraftCell> ends = draft.body().stream().filter(cell -> cell.lastColumn() == last).toList();
    int[] pages =
        ends.stream()
            .map(DraftCell::text)
            .filter(text -> text.matches("\\d{1,4}"))
            .mapToInt(Integer::parseInt)
            .toArray();
    if (last > LAST_COLUMN || pages.length < FEWEST_NUMBERS || !rises(pages)) {
      return false;
    }
    long leaders =
        draft.cells().stream()
            .filter(cell -> cell.words().stream().anyMatch(w -> Wording.isLeader(w.text())))
            .count();
    boolean plain =
        last == 1 && pages[pages.length - 1] <= HIGHEST_PAGE && pages[0] < pages[pages.length - 1];
    return pages.length >= NUMBERED * ends.size()
        && (leaders >= WITH_LEADER * ends.size() || plain);
  }

  private static boolean rises(int[] pages) {
    return IntStream.range(1, pages.length).allMatch(i -> pages[i - 1] <= pages[i]);
  }
}
