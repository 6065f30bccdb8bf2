package io.ledgerlift.bench.accuracy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is compared. Cells without text are blank and count nowhere.
 *
 * @param page counted from 1; of the last part of a table on several pages
 * @param confidence of a table that was found, from 0 to 1; 1 in a truth
 */
record ScoredTable(int page, List<ScoredCell> cells, double confidence) {

  ScoredTable {
    cells = cells.stream().filter(cell -> !cell.text().isEmpty()).toList();
  }

  /** Which way two neighbours stand. */
  enum Direction {
    RIGHT,
    BELOW
  }

  /** Two neighbouring texts, and how many blank places lie between them. */
  record Relation(String from, String to, Direction direction, int blanks) {}

  private record Place(int row, int column) {}

  private record Pair(ScoredCell from, ScoredCell to, Direction direction) {}

  Multiset<String> texts() {
    return new Multiset<>(cells.stream().map(ScoredCell::text).toList());
  }

  /**
   * The adjacency relations of Göbel, Hassan, Oro, Orsi: A Methodology for Evaluating Algorithms
   * for Table Understanding in PDF Documents (DocEng 2012), as counted in the ICDAR 2013 table
   * competition: every cell with the next cell that is not blank, to the right and below; several
   * links between two cells count once.
   */
  Multiset<Relation> relations() {
    Multiset<Relation> relations = new Multiset<>();
    relationsByCell().forEach((pair, relation) -> relations.add(relation));
    return relations;
  }

  /** The relations in which each cell takes part. */
  Map<ScoredCell, List<Relation>> relationsOfCells() {
    Map<ScoredCell, List<Relation>> relations = new HashMap<>();
    cells.forEach(cell -> relations.put(cell, new ArrayList<>()));
    relationsByCell()
        .forEach(
            (pair, relation) -> {
              relations.computeIfPresent(pair.from, (cell, its) -> with(its, relation));
              relations.computeIfPresent(pair.to, (cell, its) -> with(its, relation));
            });
    return relations;
  }

  private static List<Relation> with(List<Relation> relations, Relation one) {
    relations.add(one);
    return relations;
  }

  private Map<Pair, Relation> relationsByCell() {
    Map<Place, ScoredCell> places = places();
    int rows = cells.stream().mapToInt(ScoredCell::lastRow).max().orElse(-1) + 1;
    int columns = cells.stream().mapToInt(ScoredCell::lastColumn).max().orElse(-1) + 1;
    Map<Pair, Relation> relations = new HashMap<>();
    for (int row = 0; row < rows; row++) {
      List<@Nullable ScoredCell> line = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        line.add(places.get(new Place(row, column)));
      }
      walk(line, Direction.RIGHT, relations);
    }
    for (int column = 0; column < columns; column++) {
      List<@Nullable ScoredCell> line = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        line.add(places.get(new Place(row, column)));
      }
      walk(line, Direction.BELOW, relations);
    }
    return relations;
  }

  /** Links each cell of one row or column with the next other one. */
  private static void walk(
      List<@Nullable ScoredCell> line, Direction direction, Map<Pair, Relation> relations) {
    ScoredCell last = null;
    int lastAt = -1;
    for (int at = 0; at < line.size(); at++) {
      ScoredCell cell = line.get(at);
      if (cell != null) {
        if (last != null && cell != last) {
          Relation relation = new Relation(last.text(), cell.text(), direction, at - lastAt - 1);
          relations.putIfAbsent(new Pair(last, cell, direction), relation);
        }
        last = cell;
        lastAt = at;
      }
    }
  }

  private Map<Place, ScoredCell> places() {
    Map<Place, ScoredCell> places = new HashMap<>();
    for (ScoredCell cell : cells) {
      for (int row = cell.row(); row <= cell.lastRow(); row++) {
        for (int column = cell.column(); column <= cell.lastColumn(); column++) {
          places.put(new Place(row, column), cell);
        }
      }
    }
    return places;
  }

  /** Texts of the cells above {@code row} in one column, from the top, spanning ones once. */
  String pathAbove(int row, int column) {
    Map<Place, ScoredCell> places = places();
    Set<ScoredCell> seen = new HashSet<>();
    StringBuilder path = new StringBuilder();
    for (int above = 0; above < row; above++) {
      ScoredCell cell = places.get(new Place(above, column));
      if (cell != null && seen.add(cell)) {
        path.append(cell.text());
      }
    }
    return path.toString();
  }
}
