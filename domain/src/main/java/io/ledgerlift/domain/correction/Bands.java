package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.page.BoundingBox;
import java.util.Arrays;

/**
 * Where the rows or columns of a table stand on its page: from the middle between two to the next.
 *
 * @param from where each begins in print, in points
 * @param to where each ends
 */
record Bands(double[] from, double[] to) {

  static Bands of(Table table, Axis axis) {
    double[] from = new double[axis.count(table)];
    double[] to = new double[axis.count(table)];
    Arrays.fill(from, Double.NaN);
    Arrays.fill(to, Double.NaN);
    for (Cell cell : table.cells()) {
      BoundingBox box = cell.box();
      int line = axis.first(cell);
      if (box != null && cell.elsewhere() == null && axis.last(cell) == line) {
        from[line] =
            Double.isNaN(from[line]) ? axis.start(box) : Math.min(from[line], axis.start(box));
        to[line] = Double.isNaN(to[line]) ? axis.end(box) : Math.max(to[line], axis.end(box));
      }
    }
    if (Arrays.stream(from).allMatch(Double::isNaN)) {
      throw new DoesNotFit("The table has no place on a page.");
    }
    return new Bands(from, to);
  }

  /** The row or column in which a point stands; those without print have no place. */
  int at(double point) {
    int found = -1;
    for (int line = 0; line < from.length; line++) {
      if (Double.isNaN(from[line])) {
        continue;
      }
      if (found >= 0 && point < (to[found] + from[line]) / 2) {
        return found;
      }
      found = line;
    }
    return found;
  }

  /** Whether a point stands in the print of a row or column. */
  boolean isIn(int line, double point) {
    return point >= from[line] && point <= to[line];
  }

  double from(int line) {
    return from[line];
  }
}
