package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.ByHand;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.page.BoundingBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What edits do with the cells of a table. */
final class Cells {

  private static final Comparator<Cell> ORDER =
      Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column);

  private Cells() {}

  /** The cell that covers a place. */
  static Optional<Cell> at(Table table, int row, int column) {
    return touching(table.cells(), row, column, row, column).findFirst();
  }

  /**
   * The cells that cover a place from a row and column to a last row and column, or a part of it.
   */
  static Stream<Cell> touching(List<Cell> cells, int row, int column, int lastRow, int lastColumn) {
    return cells.stream()
        .filter(
            cell ->
                cell.row() <= lastRow
                    && cell.lastRow() >= row
                    && cell.column() <= lastColumn
                    && cell.lastColumn() >= column);
  }

  static Cell required(Table table, int row, int column) {
    return at(table, row, column)
        .orElseThrow(
            () -> new DoesNotFit("There is no cell in row " + row + ", column " + column + "."));
  }

  static void requireInside(Table table, int row, int column) {
    if (row < 0 || column < 0 || row >= table.rowCount() || column >= table.columnCount()) {
      throw new DoesNotFit(
          "Row %d, column %d is outside a table of %d x %d."
              .formatted(row, column, table.rowCount(), table.columnCount()));
    }
  }

  /** What a cell is for, told by its place alone. */
  static Cell.Role role(int headerRows, int row, int column) {
    if (row < headerRows) {
      return Cell.Role.HEADER;
    }
    return column == 0 ? Cell.Role.LABEL : Cell.Role.VALUE;
  }

  static Table replaced(Table table, Cell old, Cell cell) {
    return holding(table, table.cells().stream().map(one -> one.equals(old) ? cell : one).toList());
  }

  static Table without(Table table, Cell gone) {
    return without(table, List.of(gone));
  }

  static Table without(Table table, List<Cell> gone) {
    return holding(table, table.cells().stream().filter(cell -> !gone.contains(cell)).toList());
  }

  static Table with(Table table, Cell cell) {
    List<Cell> cells = new ArrayList<>(table.cells());
    cells.add(cell);
    return holding(table, ordered(cells));
  }

  private static Table holding(Table table, List<Cell> cells) {
    return table.holding(table.rowCount(), table.columnCount(), cells);
  }

  static List<Cell> ordered(List<Cell> cells) {
    return cells.stream().sorted(ORDER).toList();
  }

  /** Cells in their order as one, at the place of the first. */
  static Cell joined(List<Cell> cells, String by) {
    Cell first = cells.get(0);
    String text = cells.stream().map(Cell::text).collect(Collectors.joining(" "));
    return new Cell(
        first.row(),
        first.column(),
        first.rowSpan(),
        first.columnSpan(),
        text,
        around(cells),
        cells.stream()
            .map(Cell::confidence)
            .min(Comparator.comparing(Confidence::value))
            .orElseThrow(),
        first.role(),
        first.elsewhere(),
        new ByHand(by, null, false));
  }

  private static @Nullable BoundingBox around(List<Cell> cells) {
    List<BoundingBox> boxes =
        cells.stream().flatMap(cell -> Optional.ofNullable(cell.box()).stream()).toList();
    return boxes.isEmpty() ? null : BoundingBox.around(boxes);
  }

  /** A cell in texts and whole numbers. */
  static Map<String, @Nullable Object> seen(Cell cell) {
    Map<String, @Nullable Object> seen = new LinkedHashMap<>();
    seen.put("row", cell.row());
    seen.put("column", cell.column());
    seen.put("row_span", cell.rowSpan());
    seen.put("column_span", cell.columnSpan());
    seen.put("text", cell.text());
    return seen;
  }
}
