package io.ledgerlift.adapter.formats.docx;

import io.ledgerlift.adapter.formats.WorkBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The cells of a table with their places and spans, as ECMA-376 part 1, 17.4 lays them out. */
final class GridTable {

  /** Word itself allows 63. */
  private static final int MOST_COLUMNS = 1_000;

  private static final int MOST_CELLS = 200_000;

  private final List<Place> places = new ArrayList<>();
  private final int rows;
  private final int headRows;
  private int columns;

  /** A cell's place; spans grow while rows are read. */
  static final class Place {
    final Element cell;
    final int row;
    final int column;
    int rowSpan = 1;
    int columnSpan;

    private Place(Element cell, int row, int column, int columnSpan) {
      this.cell = cell;
      this.row = row;
      this.column = column;
      this.columnSpan = columnSpan;
    }
  }

  GridTable(Element table) {
    List<Element> shown = shown(table, "tr").filter(row -> !isDeleted(row)).toList();
    Map<Integer, Place> above = new HashMap<>();
    for (int row = 0; row < shown.size(); row++) {
      above = place(shown.get(row), row, above);
    }
    this.rows = shown.size();
    this.headRows = (int) shown.stream().takeWhile(GridTable::repeats).count();
  }

  List<Place> places() {
    return places;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  /** Rows that are repeated at the top of each page. */
  int headRows() {
    return headRows;
  }

  private static Stream<Element> shown(Element container, String name) {
    return container.displayed().filter(child -> child.name().equals(name));
  }

  private static boolean isDeleted(Element row) {
    return row.at("trPr", "del").isPresent();
  }

  private static boolean repeats(Element row) {
    return row.first("trPr").filter(properties -> properties.isOn("tblHeader")).isPresent();
  }

  /** Answers the row's cells by their columns, for the next row to go on with. */
  private Map<Integer, Place> place(Element row, int number, Map<Integer, Place> above) {
    Map<Integer, Place> placed = new HashMap<>();
    int column =
        row.at("trPr", "gridBefore").map(one -> Math.max(0, one.number("val", 0))).orElse(0);
    Place before = null;
    for (Element cell : shown(row, "tc").toList()) {
      int span =
          cell.at("tcPr", "gridSpan").map(one -> Math.max(1, one.number("val", 1))).orElse(1);
      require(column + (long) span);
      Place over = above.get(column);
      if (before != null && continues(cell, "hMerge")) {
        before.columnSpan += span;
      } else if (over != null && over.columnSpan == span && continues(cell, "vMerge")) {
        over.rowSpan++;
        placed.put(column, over);
        before = null;
      } else {
        before = new Place(cell, number, column, span);
        places.add(before);
        placed.put(column, before);
      }
      column += span;
    }
    columns = Math.max(columns, column);
    return placed;
  }

  /** Whether the cell is a part of the one beside or above it. */
  private static boolean continues(Element cell, String merge) {
    return cell.at("tcPr", merge).map(one -> !"restart".equals(one.attribute("val"))).orElse(false);
  }

  private void require(long width) {
    if (width > MOST_COLUMNS || places.size() >= MOST_CELLS) {
      throw WorkBudget.over("cells in one table");
    }
  }
}
