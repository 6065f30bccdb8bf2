package io.ledgerlift.domain.reading.grid;

import io.ledgerlift.domain.reading.table.DraftCell;
import java.util.List;

/**
 * Takes titles and notes off a grid that stand inside the exhibit's outer box: rows of one cell
 * over the whole width, at the top and bottom only.
 */
final class GridTrimming {

  private GridTrimming() {}

  static List<DraftCell> trimmed(List<DraftCell> cells, int rows, int columns) {
    int first = 0;
    int last = rows - 1;
    while (first < last && isPlain(cells, first, columns)) {
      first = end(cells, first) + 1;
    }
    while (last > first && isPlain(cells, last, columns)) {
      last = start(cells, last) - 1;
    }
    int from = first;
    int to = last;
    return cells.stream().filter(cell -> cell.row() >= from && cell.lastRow() <= to).toList();
  }

  /** One cell over the whole width, or nothing at all. */
  private static boolean isPlain(List<DraftCell> cells, int row, int columns) {
    return cells.stream()
        .filter(cell -> cell.row() <= row && row <= cell.lastRow())
        .allMatch(
            cell -> cell.isEmpty() || (cell.column() == 0 && cell.lastColumn() == columns - 1));
  }

  private static int end(List<DraftCell> cells, int row) {
    return at(cells, row).lastRow();
  }

  private static int start(List<DraftCell> cells, int row) {
    return at(cells, row).row();
  }

  private static DraftCell at(List<DraftCell> cells, int row) {
    return cells.stream()
        .filter(cell -> cell.column() == 0 && cell.row() <= row && row <= cell.lastRow())
        .findFirst()
        .orElseThrow();
  }
}
