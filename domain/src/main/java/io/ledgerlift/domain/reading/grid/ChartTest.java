package io.ledgerlift.domain.reading.grid;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.reading.table.DraftCell;
import java.util.List;

/** Tells a plot from a table: bars and plot frames make perfect grids, but hold little text. */
record ChartTest(Grid grid, List<DraftCell> cells, double em) {

  /** Cells with text cover less of a chart than this. */
  private static final double TEXT_AREA = 0.3;

  /** Fewer cells of a chart than this hold text. */
  private static final double TEXT_CELLS = 0.2;

  /** Fewer cells say nothing about shares. */
  private static final int FEWEST_CELLS = 5;

  /** Cells smaller than this are lines of double rules, in em. */
  private static final double CELL_WIDTH = 0.8;

  private static final double CELL_HEIGHT = 0.6;

  /** Bars of different height: no row shows this share of the verticals. */
  private static final double WALLS_IN_ROW = 0.35;

  private static final int ROWS_FOR_WALLS = 7;
  private static final int INNER_WALLS = 3;

  boolean isChart() {
    return littleText() || bars();
  }

  private boolean littleText() {
    List<DraftCell> real = cells.stream().filter(this::isReal).toList();
    double area = 0;
    int filled = 0;
    for (DraftCell cell : real) {
      area += cell.isEmpty() ? 0 : grid.boxOf(cell).area();
      filled += cell.isEmpty() ? 0 : 1;
    }
    return real.size() >= FEWEST_CELLS
        && (area < TEXT_AREA * grid.box().area() || filled < TEXT_CELLS * real.size());
  }

  private boolean isReal(DraftCell cell) {
    BoundingBox box = grid.boxOf(cell);
    return box.width() > CELL_WIDTH * em && box.height() > CELL_HEIGHT * em;
  }

  private boolean bars() {
    int inner = grid.columns() - 1;
    if (inner < INNER_WALLS || grid.rows() < ROWS_FOR_WALLS) {
      return false;
    }
    int most = 0;
    for (int row = 0; row < grid.rows(); row++) {
      int walls = 0;
      for (int line = 1; line <= inner; line++) {
        walls += grid.wall(row, line) ? 1 : 0;
      }
      most = Math.max(most, walls);
    }
    return most < WALLS_IN_ROW * inner;
  }
}
