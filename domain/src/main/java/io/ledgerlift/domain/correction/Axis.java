package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.page.BoundingBox;
import java.util.List;

/** Rows or columns. */
public enum Axis {
  ROW {
    @Override
    int first(Cell cell) {
      return cell.row();
    }

    @Override
    int last(Cell cell) {
      return cell.lastRow();
    }

    @Override
    int across(Cell cell) {
      return cell.column();
    }

    @Override
    int lastAcross(Cell cell) {
      return cell.lastColumn();
    }

    @Override
    int count(Table table) {
      return table.rowCount();
    }

    @Override
    double start(BoundingBox box) {
      return box.y();
    }

    @Override
    double end(BoundingBox box) {
      return box.bottom();
    }

    @Override
    Cell at(Cell cell, int first, int last) {
      return cell.at(first, cell.column(), last - first + 1, cell.columnSpan());
    }
  },

  COLUMN {
    @Override
    int first(Cell cell) {
      return cell.column();
    }

    @Override
    int last(Cell cell) {
      return cell.lastColumn();
    }

    @Override
    int across(Cell cell) {
      return cell.row();
    }

    @Override
    int lastAcross(Cell cell) {
      return cell.lastRow();
    }

    @Override
    int count(Table table) {
      return table.columnCount();
    }

    @Override
    double start(BoundingBox box) {
      return box.x();
    }

    @Override
    double end(BoundingBox box) {
      return box.right();
    }

    @Override
    Cell at(Cell cell, int first, int last) {
      return cell.at(cell.row(), first, cell.rowSpan(), last - first + 1);
    }
  };

  /** The first row or column of a cell. */
  abstract int first(Cell cell);

  /** The last row or column of a cell. */
  abstract int last(Cell cell);

  /** Its first line of the other kind. */
  abstract int across(Cell cell);

  /** Its last line of the other kind. */
  abstract int lastAcross(Cell cell);

  abstract int count(Table table);

  /** Where a box begins, in points from the top or the left of the page. */
  abstract double start(BoundingBox box);

  /** Where it ends. */
  abstract double end(BoundingBox box);

  double middle(BoundingBox box) {
    return (start(box) + end(box)) / 2;
  }

  /** The same cell in other rows or columns. */
  abstract Cell at(Cell cell, int first, int last);

  /** A table of so many rows or columns. */
  Table sized(Table table, int count, List<Cell> cells) {
    return this == ROW
        ? table.holding(count, table.columnCount(), cells)
        : table.holding(table.rowCount(), count, cells);
  }
}
