package io.ledgerlift.domain.reading.table;

import io.ledgerlift.domain.reading.text.TableWording;
import io.ledgerlift.domain.reading.text.Wording;
import java.util.List;

/** How many rows at the top of a grid name its columns, when only the cells can tell. */
public final class HeadRows {

  /** A row with so many values among its cells right of the stub tells something. */
  private static final double BODY = 0.45;

  /** Deeper heads are not seen in print; what looks like one is a body of texts. */
  private static final int DEEPEST = 6;

  private HeadRows() {}

  /**
   * Rows before the first one with values, and before the names of groups that open the body; one
   * when no row has values.
   */
  public static int of(List<DraftCell> cells) {
    int rows = cells.stream().mapToInt(DraftCell::lastRow).max().orElse(-1) + 1;
    for (int row = 0; row < Math.min(rows, DEEPEST + 1); row++) {
      if (tells(cells, row)) {
        return beforeGroups(cells, row);
      }
    }
    return Math.min(1, rows);
  }

  private static int beforeGroups(List<DraftCell> cells, int body) {
    int first = body;
    while (first > 1 && isGroup(cells, first - 1)) {
      first--;
    }
    return first;
  }

  /** Whether a name stands in the stub alone, below the names of columns, and tells no unit. */
  private static boolean isGroup(List<DraftCell> cells, int row) {
    List<DraftCell> there =
        cells.stream()
            .filter(cell -> cell.row() <= row && cell.lastRow() >= row && !cell.isEmpty())
            .toList();
    boolean named = cells.stream().anyMatch(cell -> cell.row() < row && cell.column() > 0);
    return named
        && there.size() == 1
        && there.get(0).column() == 0
        && there.get(0).row() == row
        && !TableWording.tellsUnits(there.get(0).text());
  }

  private static boolean tells(List<DraftCell> cells, int row) {
    List<DraftCell> values =
        cells.stream().filter(cell -> cell.row() == row && cell.column() > 0).toList();
    boolean years = values.stream().allMatch(cell -> Wording.isYear(cell.text()));
    long told = values.stream().filter(cell -> Wording.isValue(cell.text())).count();
    return !values.isEmpty() && !(years && row < 2) && told >= BODY * values.size();
  }
}
