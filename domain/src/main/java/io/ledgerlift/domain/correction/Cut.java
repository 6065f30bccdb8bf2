package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.page.BoundingBox;
import java.util.ArrayList;
import java.util.List;

/**
 * A wish to part the words of a table otherwise. With the words of its page at hand it becomes an
 * edit: no word is lost, none is invented, and none is in two cells.
 */
public sealed interface Cut {

  /** What becomes of the table; {@link DoesNotFit} where nothing can. */
  Recut of(Table table, List<PrintedWord> words, String by);

  /**
   * One more line between columns or rows.
   *
   * @param at where, in points from the left or the top of the page as shown
   */
  record AddLine(Axis axis, double at) implements Cut {

    public AddLine {
      requireOnPage(at);
    }

    @Override
    public Recut of(Table table, List<PrintedWord> words, String by) {
      Bands bands = Bands.of(table, axis);
      int line = bands.at(at);
      CellWords its = new CellWords(words, by);
      List<Cell> cells = new ArrayList<>();
      for (Cell cell : table.cells()) {
        int first = axis.first(cell) > line ? axis.first(cell) + 1 : axis.first(cell);
        int last = axis.last(cell) > line ? axis.last(cell) + 1 : axis.last(cell);
        boolean parted = axis.first(cell) == line && axis.last(cell) == line;
        if (parted && its.namesBoth(cell, axis, at)) {
          cells.add(axis.at(cell, line, line + 1));
        } else if (parted) {
          cells.addAll(its.parted(cell, axis, at, line));
        } else if (axis.first(cell) <= line && axis.last(cell) >= line) {
          cells.add(axis.at(cell, first, last + (axis.last(cell) == line ? 1 : 0)));
        } else {
          cells.add(axis.at(cell, first, last));
        }
      }
      boolean deeper = axis == Axis.ROW && line < table.headerRows();
      return Recut.of(
          Recut.How.ADD_LINE,
          axis.sized(table, axis.count(table) + 1, Cells.ordered(cells)),
          table.headerRows() + (deeper ? 1 : 0));
    }
  }

  /**
   * The line before a column or row stands elsewhere: words change sides.
   *
   * @param index of the column or row behind it
   * @param to where it is to stand, in points from the left or the top of the page as shown
   */
  record MoveLine(Axis axis, int index, double to) implements Cut {

    public MoveLine {
      requireOnPage(to);
      if (index < 1) {
        throw new InvalidValue("invalid_line", "The first row or column has no line before it.");
      }
    }

    @Override
    public Recut of(Table table, List<PrintedWord> words, String by) {
      if (index >= axis.count(table)) {
        throw new DoesNotFit("There is no such line in the table.");
      }
      CellWords its = new CellWords(words, by);
      List<Cell> moved = new ArrayList<>();
      List<Cell> cells = new ArrayList<>();
      for (Cell cell : table.cells()) {
        boolean before = axis.first(cell) == index - 1 && axis.last(cell) == index - 1;
        boolean behind = axis.first(cell) == index && axis.last(cell) == index;
        (before || behind ? moved : cells).add(cell);
      }
      for (Cell cell : moved) {
        its.parted(cell, axis, to, index - 1).forEach(part -> its.put(part, cells));
      }
      return Recut.of(
          Recut.How.MOVE_LINE,
          axis.sized(table, axis.count(table), Cells.ordered(cells)),
          table.headerRows());
    }
  }

  /** A cell that spans several rows or columns is parted into them. */
  record SplitCell(int row, int column) implements Cut {

    @Override
    public Recut of(Table table, List<PrintedWord> words, String by) {
      Cell cell = Cells.required(table, row, column);
      if (cell.rowSpan() == 1 && cell.columnSpan() == 1) {
        throw new DoesNotFit("The cell spans one row and one column; add a line to part it.");
      }
      CellWords its = new CellWords(words, by);
      List<PrintedWord> inside = its.of(cell);
      if (inside.isEmpty()) {
        throw new DoesNotFit("The words of \"" + cell.text() + "\" are not on the page.");
      }
      Bands columns = Bands.of(table, Axis.COLUMN);
      Bands rows = Bands.of(table, Axis.ROW);
      List<Cell> cells = new ArrayList<>(table.cells());
      cells.remove(cell);
      for (PrintedWord word : inside) {
        int toRow = within(rows.at(word.box().centerY()), cell.row(), cell.lastRow());
        int toColumn = within(columns.at(word.box().centerX()), cell.column(), cell.lastColumn());
        its.put(its.cell(List.of(word), toRow, toColumn, cell), cells);
      }
      return Recut.of(
          Recut.How.SPLIT_CELL,
          table.holding(table.rowCount(), table.columnCount(), Cells.ordered(cells)),
          table.headerRows());
    }

    private static int within(int line, int first, int last) {
      return Math.max(first, Math.min(last, line));
    }
  }

  /**
   * The table reaches over another part of the page: words inside it that are in no cell join it,
   * by its columns; cells outside leave it.
   */
  record Redraw(BoundingBox box) implements Cut {

    public Redraw {
      if (box.area() <= 0) {
        throw new InvalidValue("empty_box", "A box has a width and a height.");
      }
    }

    @Override
    public Recut of(Table table, List<PrintedWord> words, String by) {
      return new Redrawing(table, box, words, by).recut();
    }
  }

  private static void requireOnPage(double at) {
    if (!(at >= 0 && at <= 20_000)) {
      throw new InvalidValue("out_of_range", "A line stands on the page, in points.");
    }
  }
}
