package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.page.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Gives a table another box: what is outside leaves it, and the words inside that are in none of
 * its cells join it by line and column.
 */
record Redrawing(Table table, BoundingBox box, List<PrintedWord> words, String by) {

  /** A row with where it stands, in points from the top; its cells by column. */
  private record Line(double top, boolean head, List<Cell> cells) {}

  Recut recut() {
    Bands columns = Bands.of(table, Axis.COLUMN);
    Bands rows = Bands.of(table, Axis.ROW);
    List<Cell> kept = table.cells().stream().filter(this::isInside).toList();
    if (kept.isEmpty()) {
      throw new DoesNotFit("No cell of the table is in that box.");
    }
    CellWords its = new CellWords(words, by);
    List<Cell> cells = new ArrayList<>(kept);
    List<Line> added = new ArrayList<>();
    for (List<PrintedWord> line : CellWords.lines(others(kept))) {
      double middle = BoundingBox.around(line.stream().map(PrintedWord::box).toList()).centerY();
      int row = rows.at(middle);
      if (rows.isIn(row, middle)) {
        line.forEach(word -> its.put(cell(its, word, row, columns), cells));
      } else {
        added.add(line(its, line, columns, rows));
      }
    }
    return written(cells, rows, added);
  }

  private boolean isInside(Cell cell) {
    BoundingBox place = cell.box();
    return place == null
        || cell.elsewhere() != null
        || box.contains(place.centerX(), place.centerY());
  }

  private List<PrintedWord> others(List<Cell> kept) {
    return words.stream()
        .filter(word -> box.contains(word.box().centerX(), word.box().centerY()))
        .filter(
            word ->
                kept.stream()
                    .noneMatch(
                        cell ->
                            cell.box() != null
                                && cell.elsewhere() == null
                                && cell.box().contains(word.box().centerX(), word.box().centerY())))
        .toList();
  }

  private Cell cell(CellWords its, PrintedWord word, int row, Bands columns) {
    int column = columns.at(word.box().centerX());
    Cell.Role role = Cells.role(table.headerRows(), row, column);
    Cell like = new Cell(row, column, 1, 1, word.text(), word.box(), Confidence.CERTAIN, role);
    return its.cell(List.of(word), row, column, like);
  }

  private Line line(CellWords its, List<PrintedWord> line, Bands columns, Bands rows) {
    BoundingBox around = BoundingBox.around(line.stream().map(PrintedWord::box).toList());
    boolean head = table.headerRows() > 0 && around.centerY() < rows.from(headEnd(rows));
    List<Cell> cells = new ArrayList<>();
    int row = head ? 0 : table.headerRows();
    line.forEach(word -> its.put(cell(its, word, row, columns), cells));
    return new Line(around.y(), head, cells);
  }

  /** The last row of the head that has a place. */
  private int headEnd(Bands rows) {
    int last = table.headerRows() - 1;
    while (last > 0 && Double.isNaN(rows.from(last))) {
      last--;
    }
    return last;
  }

  /** Rows in the order of the page, without those that nothing is left of. */
  private Recut written(List<Cell> cells, Bands rows, List<Line> added) {
    TreeSet<Integer> used = new TreeSet<>();
    cells.forEach(
        cell -> {
          for (int row = cell.row(); row <= cell.lastRow(); row++) {
            used.add(row);
          }
        });
    List<Cell> written = new ArrayList<>();
    int next = 0;
    int head = 0;
    int[] places = new int[table.rowCount()];
    List<Line> left = new ArrayList<>(added);
    for (int row : used) {
      while (!left.isEmpty() && left.get(0).top() < rows.from(row)) {
        head += left.get(0).head() ? 1 : 0;
        add(left.remove(0), next++, written);
      }
      head += row < table.headerRows() ? 1 : 0;
      places[row] = next++;
    }
    for (Line line : left) {
      add(line, next++, written);
    }
    for (Cell cell : cells) {
      int first = places[cell.row()];
      written.add(
          cell.at(first, cell.column(), places[cell.lastRow()] - first + 1, cell.columnSpan()));
    }
    Table whole = table.at(box).holding(next, table.columnCount(), Cells.ordered(written));
    return Recut.of(Recut.How.REDRAW, whole, head);
  }

  private static void add(Line line, int row, List<Cell> written) {
    line.cells().forEach(cell -> written.add(cell.at(row, cell.column(), 1, cell.columnSpan())));
  }
}
