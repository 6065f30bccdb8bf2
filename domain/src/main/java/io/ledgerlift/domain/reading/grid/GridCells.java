package io.ledgerlift.domain.reading.grid;

import io.ledgerlift.domain.reading.table.DraftCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Joins the places of a grid that no border parts: first to the right, then downwards. */
record GridCells(Grid grid) {

  private static final int NOBODY = -1;

  /** All cells by row and column; {@code owners} tells afterwards which cell holds which place. */
  List<DraftCell> all(int[][] owners) {
    for (int[] row : owners) {
      Arrays.fill(row, NOBODY);
    }
    List<DraftCell> cells = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        if (owners[row][column] == NOBODY) {
          DraftCell cell = from(row, column, owners);
          own(cell, cells.size(), owners);
          cells.add(cell);
        }
      }
    }
    return cells;
  }

  private DraftCell from(int row, int column, int[][] owners) {
    int lastColumn = column;
    while (lastColumn + 1 < grid.columns()
        && !grid.wall(row, lastColumn + 1)
        && owners[row][lastColumn + 1] == NOBODY) {
      lastColumn++;
    }
    int lastRow = row;
    while (lastRow + 1 < grid.rows() && goesOn(lastRow + 1, column, lastColumn, owners)) {
      lastRow++;
    }
    return new DraftCell(row, lastRow, column, lastColumn, List.of());
  }

  /** Whether the next row goes on with the cell: no floor, the same walls, nobody's yet. */
  private boolean goesOn(int row, int column, int lastColumn, int[][] owners) {
    for (int c = column; c <= lastColumn; c++) {
      boolean innerWall = c > column && grid.wall(row, c);
      if (grid.floorAbove(row, c) || owners[row][c] != NOBODY || innerWall) {
        return false;
      }
    }
    return grid.wall(row, column) && grid.wall(row, lastColumn + 1);
  }

  private static void own(DraftCell cell, int index, int[][] owners) {
    for (int row = cell.row(); row <= cell.lastRow(); row++) {
      for (int column = cell.column(); column <= cell.lastColumn(); column++) {
        owners[row][column] = index;
      }
    }
  }
}
