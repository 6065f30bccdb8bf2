package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of some rows and columns that touch are one, with their texts in order. */
public record MergeCells(int row, int column, int rowSpan, int columnSpan) implements Edit {

  public MergeCells {
    if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1 || rowSpan == 1 && columnSpan == 1) {
      throw new InvalidValue("invalid_span", "Cells of two rows or two columns can be merged.");
    }
  }

  @Override
  public Table on(Table table, String by) {
    Cells.requireInside(table, row + rowSpan - 1, column + columnSpan - 1);
    List<Cell> inside = inside(table);
    if (inside.isEmpty()) {
      throw new DoesNotFit("There is no cell to merge.");
    }
    inside.stream()
        .filter(
            cell ->
                cell.row() < row
                    || cell.column() < column
                    || cell.lastRow() >= row + rowSpan
                    || cell.lastColumn() >= column + columnSpan)
        .findAny()
        .ifPresent(
            wider -> {
              throw new DoesNotFit("The cell \"" + wider.text() + "\" reaches over the edge.");
            });
    Cell one = Cells.joined(inside, by).at(row, column, rowSpan, columnSpan);
    return Cells.with(Cells.without(table, inside), one);
  }

  private List<Cell> inside(Table table) {
    return Cells.touching(table.cells(), row, column, row + rowSpan - 1, column + columnSpan - 1)
        .toList();
  }

  @Override
  public Map<String, @Nullable Object> seen(Table table) {
    return Map.of("cells", inside(table).stream().map(Cells::seen).toList());
  }
}
