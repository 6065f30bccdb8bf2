package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.page.BoundingBox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of the page are parted into other rows, columns and cells. How was found when the edit
 * was made, with the words at hand; here is what came of it.
 *
 * @param how what was asked for
 * @param box of the whole table; null where it has none
 * @param cells of the whole table
 */
public record Recut(
    How how, @Nullable BoundingBox box, int rows, int columns, int headerRows, List<Cell> cells)
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

  /** What came of the wish: this table. */
  static Recut of(How how, Table table, int headerRows) {
    return new Recut(
        how, table.box(), table.rowCount(), table.columnCount(), headerRows, table.cells());
  }

  public Recut {
    cells = List.copyOf(cells);
  }

  @Override
  public Table on(Table table, String by) {
    return table.at(box).holding(rows, columns, cells).headed(headerRows, cells);
  }

  @Override
  public Map<String, @Nullable Object> seen(Table table) {
    Map<String, @Nullable Object> seen = new LinkedHashMap<>();
    seen.put("rows", table.rowCount());
    seen.put("columns", table.columnCount());
    seen.put("box", text(table.box()));
    seen.put("cells", table.cells().stream().map(Cells::seen).toList());
    return seen;
  }

  /** To a hundredth of a point, as boxes are kept. */
  private static @Nullable String text(@Nullable BoundingBox box) {
    return box == null
        ? null
        : String.format(
            Locale.ROOT, "%.2f,%.2f,%.2f,%.2f", box.x(), box.y(), box.width(), box.height());
  }
}
