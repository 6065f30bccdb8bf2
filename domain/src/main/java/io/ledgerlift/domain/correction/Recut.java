package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of the page are parted into other rows, columns and cells. How was found when the edit
 * was made, with the words at hand; here is what came of it.
 *
 * @param how what was asked for
 * @param cells of the whole table
 */
public record Recut(How how, int rows, int columns, int headerRows, List<Cell> cells)
    implements Edit {

  /** What was asked for. */
  public enum How {
    /** One more line between rows or columns. */
    ADD_LINE,
    /** A line between rows or columns stands elsewhere. */
    MOVE_LINE,
    /** A cell that spans several is parted into them. */
    SPLIT_CELL,
    /** The table reaches over another part of the page. */
    REDRAW
  }

  public Recut {
    cells = List.copyOf(cells);
  }

  @Override
  public Table on(Table table, String by) {
    return table.holding(rows, columns, cells).headed(headerRows, cells);
  }

  @Override
  public Map<String, @Nullable Object> seen(Table table) {
    return Map.of(
        "rows",
        table.rowCount(),
        "columns",
        table.columnCount(),
        "cells",
        table.cells().stream().map(Cells::seen).toList());
  }
}
