package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** So many rows at the top name the columns. */
public record SetHead(int rows) implements Edit {

  @Override
  public Table on(Table table, String by) {
    if (rows < 0 || rows > table.rowCount()) {
      throw new DoesNotFit("The table has " + table.rowCount() + " rows.");
    }
    List<Cell> cells = table.cells().stream().map(cell -> cell.as(role(cell))).toList();
    return table.headed(rows, cells);
  }

  private Cell.Role role(Cell cell) {
    boolean inBody = cell.row() >= rows && cell.role() != Cell.Role.HEADER;
    return inBody ? cell.role() : Cells.role(rows, cell.row(), cell.column());
  }

  @Override
  public Map<String, @Nullable Object> seen(Table table) {
    return Map.of("header_rows", table.headerRows());
  }
}
