package io.ledgerlift.domain.reading.grid;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.rule.Rules;
import io.ledgerlift.domain.reading.table.DraftCell;
import java.util.ArrayList;
import java.util.List;

/** A component of crossing rulings as rows and columns, with the borders that are drawn. */
final class Grid {

  /** A border exists where rulings cover at least this share of it. */
  private static final double BORDER_COVER = 0.55;

  /** A ruling belongs to a grid line this near, in points. */
  private static final double ON_LINE = 3.8;

  /** Rules that stick out further than this mark an open side, in em. */
  private static final double OPEN_SIDE = 0.8;

  private static final double OPEN_TOP = 0.6;

  private final GridLines xs;
  private final GridLines ys;

  /** By row, then by vertical line. */
  private final boolean[][] walls;

  /** By horizontal line, then by column. */
  private final boolean[][] floors;

  Grid(Rules component, double em) {
    xs = GridLines.of(component.vertical(), component.horizontal(), OPEN_SIDE * em);
    ys = GridLines.of(component.horizontal(), component.vertical(), OPEN_TOP * em);
    walls = new boolean[ys.gaps()][xs.gaps() + 1];
    floors = new boolean[ys.gaps() + 1][xs.gaps()];
    for (int line = 0; line <= xs.gaps(); line++) {
      List<Ruling> rulings = on(component.vertical(), xs.at(line));
      for (int row = 0; row < ys.gaps(); row++) {
        walls[row][line] = outer(line, xs) || covered(rulings, ys.at(row), ys.at(row + 1));
      }
    }
    for (int line = 0; line <= ys.gaps(); line++) {
      List<Ruling> rulings = on(component.horizontal(), ys.at(line));
      for (int column = 0; column < xs.gaps(); column++) {
        floors[line][column] =
            outer(line, ys) || covered(rulings, xs.at(column), xs.at(column + 1));
      }
    }
  }

  private static boolean outer(int line, GridLines lines) {
    return line == 0 || line == lines.gaps();
  }

  private static List<Ruling> on(List<Ruling> rulings, double place) {
    return rulings.stream().filter(r -> Math.abs(r.position() - place) <= ON_LINE).toList();
  }

  private static boolean covered(List<Ruling> rulings, double from, double to) {
    return Rules.cover(rulings, from, to) >= BORDER_COVER;
  }

  int rows() {
    return ys.gaps();
  }

  int columns() {
    return xs.gaps();
  }

  boolean wall(int row, int line) {
    return walls[row][line];
  }

  BoundingBox box() {
    return BoundingBox.between(xs.at(0), ys.at(0), xs.at(columns()), ys.at(rows()));
  }

  BoundingBox boxOf(DraftCell cell) {
    return BoundingBox.between(
        xs.at(cell.column()),
        ys.at(cell.row()),
        xs.at(cell.lastColumn() + 1),
        ys.at(cell.lastRow() + 1));
  }

  /** The cells, each with those of {@code words} whose middle it holds. */
  List<DraftCell> cells(List<Word> words) {
    int[][] owners = new int[rows()][columns()];
    List<DraftCell> empty = new GridCells(this).all(owners);
    List<List<Word>> contents = new ArrayList<>();
    empty.forEach(cell -> contents.add(new ArrayList<>()));
    for (Word word : words) {
      int row = ys.gapAt(word.box().centerY());
      int column = xs.gapAt(word.box().centerX());
      contents.get(owners[row][column]).add(word);
    }
    List<DraftCell> cells = new ArrayList<>();
    for (int i = 0; i < empty.size(); i++) {
      DraftCell cell = empty.get(i);
      cells.add(
          new DraftCell(
              cell.row(), cell.lastRow(), cell.column(), cell.lastColumn(), contents.get(i)));
    }
    return cells;
  }

  /** Whether a rule is drawn above that place. */
  boolean floorAbove(int row, int column) {
    return floors[row][column];
  }
}
