package io.ledgerlift.domain.reading.grid;

import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.table.DraftCell;
import io.ledgerlift.domain.reading.text.TextLine;
import io.ledgerlift.domain.reading.text.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Splits ruled rows in which all cells show white at the same height: the rules there are missing.
 */
final class BlankBands {

  /** White between two rows that no rule parts, in em. */
  private static final double WHITE = 0.75;

  /** Fewer lines do not make two rows of two lines. */
  private static final int FEWEST_LINES = 4;

  /** Share of the parts that must have text in two columns. */
  private static final double FULL_PARTS = 0.5;

  private BlankBands() {}

  static List<DraftCell> split(List<DraftCell> cells, double em) {
    Map<Integer, List<Double>> cuts = new TreeMap<>();
    int rows = cells.stream().mapToInt(DraftCell::lastRow).max().orElse(-1) + 1;
    for (int row = 0; row < rows; row++) {
      List<Double> found = cutsIn(filledIn(cells, row), em);
      if (!found.isEmpty()) {
        cuts.put(row, found);
      }
    }
    return cuts.isEmpty() ? cells : apply(cells, cuts);
  }

  private static List<DraftCell> filledIn(List<DraftCell> cells, int row) {
    return cells.stream()
        .filter(cell -> cell.row() == row && cell.lastRow() == row && !cell.isEmpty())
        .toList();
  }

  private static List<Double> cutsIn(List<DraftCell> cells, double em) {
    List<TextLine> lines =
        TextLines.of(cells.stream().flatMap(cell -> cell.words().stream()).toList());
    if (cells.size() < 2 || lines.size() < FEWEST_LINES) {
      return List.of();
    }
    List<Double> cuts = new ArrayList<>();
    double bottom = lines.get(0).bottom();
    for (TextLine line : lines) {
      if (line.top() - bottom > WHITE * em) {
        cuts.add((line.top() + bottom) / 2);
      }
      bottom = Math.max(bottom, line.bottom());
    }
    long full =
        IntStream.rangeClosed(0, cuts.size())
            .filter(part -> cells.stream().filter(c -> !part(c, cuts, part).isEmpty()).count() >= 2)
            .count();
    return full >= 2 && full >= FULL_PARTS * (cuts.size() + 1) ? cuts : List.of();
  }

  private static List<Word> part(DraftCell cell, List<Double> cuts, int part) {
    double from = part == 0 ? Double.NEGATIVE_INFINITY : cuts.get(part - 1);
    double to = part == cuts.size() ? Double.POSITIVE_INFINITY : cuts.get(part);
    return cell.words().stream()
        .filter(word -> word.box().centerY() > from && word.box().centerY() <= to)
        .toList();
  }

  private static List<DraftCell> apply(List<DraftCell> cells, Map<Integer, List<Double>> cuts) {
    List<DraftCell> result = new ArrayList<>();
    for (DraftCell cell : cells) {
      int first = cell.row() + added(cuts, cell.row());
      int last = cell.lastRow() + added(cuts, cell.lastRow() + 1);
      List<Double> own = cuts.getOrDefault(cell.row(), List.of());
      if (cell.row() == cell.lastRow() && !own.isEmpty() && !cell.isEmpty()) {
        for (int part = 0; part <= own.size(); part++) {
          int row = first + part;
          result.add(
              new DraftCell(row, row, cell.column(), cell.lastColumn(), part(cell, own, part)));
        }
      } else {
        result.add(new DraftCell(first, last, cell.column(), cell.lastColumn(), cell.words()));
      }
    }
    return result;
  }

  /** Rows added by the cuts above {@code row}. */
  private static int added(Map<Integer, List<Double>> cuts, int row) {
    return cuts.entrySet().stream()
        .filter(entry -> entry.getKey() < row)
        .mapToInt(entry -> entry.getValue().size())
        .sum();
  }
}
