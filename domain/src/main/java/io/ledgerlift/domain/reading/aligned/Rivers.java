package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.reading.rule.Rules;
import io.ledgerlift.domain.reading.table.Column;
import io.ledgerlift.domain.reading.text.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds columns as the stretches of x between rivers of white that run through the body lines (the
 * idea of text edges shared by lines: Nurminen 2013).
 */
record Rivers(List<RegionLine> body, Region region) {

  /** From so many lines on a few may reach into a river: their share. */
  private static final int MANY_LINES = 12;

  private static final double STRAY = 0.04;

  /** A vertical ruling cuts columns when it runs along this share of the region. */
  private static final double LONG_VERTICAL = 0.5;

  /** Verticals may touch the text beside them, in points. */
  private static final double TOUCH = 2;

  /** Atoms of a sparse column join a neighbour this near, in em. */
  private static final double SPARSE_JOIN = 0.2;

  /** The narrowest river, in em: the more lines agree on it, the narrower it may be. */
  private static double narrowest(int lines) {
    if (lines <= 2) {
      return 0.9;
    }
    if (lines <= 4) {
      return 0.6;
    }
    return lines <= 8 ? 0.35 : 0.2;
  }

  List<Column> columns() {
    List<Run> atoms = body.stream().flatMap(line -> line.atoms().stream()).toList();
    int stray = body.size() >= MANY_LINES ? (int) (body.size() * STRAY) : 0;
    List<Column> covered = withSparse(covered(atoms, stray), atoms);
    return cutAtVerticals(withoutNarrowRivers(covered));
  }

  private record Edge(double x, int step) {}

  private static List<Column> covered(List<Run> atoms, int stray) {
    List<Edge> edges = new ArrayList<>();
    for (Run atom : atoms) {
      edges.add(new Edge(atom.left(), 1));
      edges.add(new Edge(atom.right(), -1));
    }
    edges.sort(
        Comparator.comparingDouble(Edge::x).thenComparing(Edge::step, Comparator.reverseOrder()));
    List<Column> columns = new ArrayList<>();
    int depth = 0;
    double start = 0;
    for (Edge edge : edges) {
      int before = depth;
      depth += edge.step();
      if (before <= stray && depth > stray) {
        start = edge.x();
      } else if (before > stray && depth <= stray) {
        columns.add(new Column(start, edge.x()));
      }
    }
    return columns;
  }

  /** Atoms that stand wholly in a river make a column of their own, however few they are. */
  private List<Column> withSparse(List<Column> columns, List<Run> atoms) {
    List<Column> all = new ArrayList<>(columns);
    for (Run atom : atoms.stream().sorted(Comparator.comparingDouble(Run::left)).toList()) {
      if (columns.stream().anyMatch(column -> column.shared(atom.left(), atom.right()) > 0)) {
        continue;
      }
      Column own = new Column(atom.left(), atom.right());
      double reach = SPARSE_JOIN * region.em();
      int near = indexTouching(all, own, reach);
      if (near < 0) {
        all.add(own);
      } else {
        all.set(near, all.get(near).union(own));
      }
    }
    all.sort(Comparator.comparingDouble(Column::left));
    return all;
  }

  private static int indexTouching(List<Column> columns, Column own, double reach) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).left() - reach < own.right()
          && own.left() < columns.get(i).right() + reach) {
        return i;
      }
    }
    return -1;
  }

  private List<Column> withoutNarrowRivers(List<Column> columns) {
    double narrowest = narrowest(body.size()) * region.em();
    List<Column> kept = new ArrayList<>();
    for (Column column : columns) {
      Column last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (last != null
          && column.left() - last.right() < narrowest
          && !verticalBetween(last.right(), column.left())) {
        kept.set(kept.size() - 1, last.union(column));
      } else {
        kept.add(column);
      }
    }
    return kept;
  }

  private boolean verticalBetween(double left, double right) {
    return region.rules().vertical().stream()
        .anyMatch(rule -> left - TOUCH <= rule.position() && rule.position() <= right + TOUCH);
  }

  private List<Column> cutAtVerticals(List<Column> columns) {
    List<Column> cut = new ArrayList<>(columns);
    for (Ruling rule : region.rules().vertical()) {
      if (alongside(rule) >= LONG_VERTICAL * region.box().height()) {
        for (int i = 0; i < cut.size(); i++) {
          Column column = cut.get(i);
          if (column.left() + 1 < rule.position() && rule.position() < column.right() - 1) {
            cut.set(i, new Column(column.left(), rule.position() - 0.5));
            cut.add(i + 1, new Column(rule.position() + 0.5, column.right()));
          }
        }
      }
    }
    return cut;
  }

  /** How much of the region the verticals on that place run along, in points. */
  private double alongside(Ruling vertical) {
    return region.rules().vertical().stream()
        .filter(other -> Math.abs(other.position() - vertical.position()) <= 3)
        .mapToDouble(other -> Rules.shared(other, region.box().y(), region.box().bottom()))
        .sum();
  }
}
