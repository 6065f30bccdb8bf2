package io.ledgerlift.domain.reading.table;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A table as found, before it is written down.
 *
 * @param headRows how many rows at the top name the columns
 * @param cells filled ones only, by row and then by column, rows and columns without gaps
 * @param columns where the columns stand; none for a closed grid, whose rulings tell
 */
public record TableDraft(
    Kind kind, BoundingBox box, int headRows, List<DraftCell> cells, List<Column> columns) {

  /** What showed the finder that a table is there. */
  public enum Kind {
    /** Rulings on all sides of the cells. */
    GRID,
    /** Equal rules, each gap one row. */
    LADDER,
    /** Equal rules above and below. */
    FRAME,
    /** A drawn box whose inner structure is text only. */
    BOX,
    /** Lines that share rivers of white, nothing drawn. */
    CHAIN
  }

  public TableDraft {
    cells = List.copyOf(cells);
    columns = List.copyOf(columns);
  }

  /**
   * Parts cells that share a place, drops empty ones, then rows and columns in which no cell
   * starts.
   */
  public static TableDraft compact(
      Kind kind, BoundingBox box, int headRows, List<DraftCell> cells, List<Column> columns) {
    List<DraftCell> filled = Disjoint.of(cells.stream().filter(cell -> !cell.isEmpty()).toList());
    TreeMap<Integer, Integer> rows =
        numbered(new TreeSet<>(filled.stream().map(DraftCell::row).toList()));
    TreeMap<Integer, Integer> places =
        numbered(new TreeSet<>(filled.stream().map(DraftCell::column).toList()));
    List<DraftCell> moved =
        filled.stream()
            .map(cell -> moved(cell, rows, places))
            .sorted(Comparator.comparingInt(DraftCell::row).thenComparingInt(DraftCell::column))
            .toList();
    return new TableDraft(kind, box, rows.headMap(headRows).size(), moved, columns);
  }

  private static TreeMap<Integer, Integer> numbered(TreeSet<Integer> kept) {
    TreeMap<Integer, Integer> numbers = new TreeMap<>();
    kept.forEach(old -> numbers.put(old, numbers.size()));
    return numbers;
  }

  private static DraftCell moved(
      DraftCell cell, TreeMap<Integer, Integer> rows, TreeMap<Integer, Integer> columns) {
    return new DraftCell(
        rows.floorEntry(cell.row()).getValue(),
        rows.floorEntry(cell.lastRow()).getValue(),
        columns.floorEntry(cell.column()).getValue(),
        columns.floorEntry(cell.lastColumn()).getValue(),
        cell.words());
  }

  public int rowCount() {
    return cells.stream().mapToInt(DraftCell::lastRow).max().orElse(-1) + 1;
  }

  public int columnCount() {
    return cells.stream().mapToInt(DraftCell::lastColumn).max().orElse(-1) + 1;
  }

  public List<Word> words() {
    return cells.stream().flatMap(cell -> cell.words().stream()).toList();
  }

  /** The cells below the head. */
  public List<DraftCell> body() {
    return cells.stream().filter(cell -> cell.row() >= headRows).toList();
  }

  /** Whether the two tables cover common ground. */
  public boolean meets(BoundingBox other) {
    return box.overlapX(other) > 0 && box.overlapY(other) > 0;
  }
}
