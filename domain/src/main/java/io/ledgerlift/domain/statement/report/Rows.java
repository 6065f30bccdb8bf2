package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.statement.Check;
import io.ledgerlift.domain.statement.TableNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rows of a table with the groups in which they stand. A row with a name and nothing else opens
 * a group. Where labels are indented the group ends with the first label that stands no further in;
 * where they are not, with the total of what stands in it, or with the next group.
 */
final class Rows {

  /** Labels that start within so many points start at the same place. */
  private static final double SAME = 1.5;

  /** Groups within groups; no print has more, and what looks like it is a list of names. */
  private static final int DEEPEST = 10;

  private final TableNames names;
  private final Map<Integer, Double> edges = new TreeMap<>();
  private final Set<Integer> filled = new HashSet<>();
  private final Map<Integer, Integer> firstParts = new HashMap<>();
  private final Set<Integer> called = new HashSet<>();
  private final Deque<Group> open = new ArrayDeque<>();
  private final Set<Group> indented = new HashSet<>();
  private final List<Row> rows = new ArrayList<>();

  private record Group(int row, String name, double edge) {}

  private Rows(Table table, TableNames names, List<Check> checks) {
    this.names = names;
    for (Cell cell : table.cells()) {
      if (cell.role() == Cell.Role.LABEL) {
        edges.merge(cell.row(), cell.box() == null ? 0 : cell.box().x(), Math::min);
      } else if (cell.role() == Cell.Role.VALUE) {
        for (int row = cell.row(); row <= cell.lastRow(); row++) {
          filled.add(row);
        }
      }
    }
    for (Check check : checks) {
      check.parts().stream()
          .filter(part -> part.place().row() != check.total().row())
          .mapToInt(part -> part.place().row())
          .min()
          .ifPresent(first -> firstParts.merge(check.total().row(), first, Math::min));
      if (check.parts().isEmpty()) {
        called.add(check.total().row());
      }
    }
  }

  /** From top to bottom, without those that have neither a name nor figures. */
  static List<Row> of(Table table, TableNames names, List<Check> checks) {
    Rows rows = new Rows(table, names, checks);
    for (int row = table.headerRows(); row < table.rowCount(); row++) {
      rows.take(row);
    }
    return List.copyOf(rows.rows);
  }

  private void take(int row) {
    String label = names.label(row);
    if (label.isEmpty() && !filled.contains(row)) {
      return;
    }
    double edge = edges.getOrDefault(row, Double.MAX_VALUE);
    if (filled.contains(row)) {
      value(row, label, edge);
    } else {
      closeFrom(edge, !rows.isEmpty() && rows.get(rows.size() - 1).type() != Row.Type.GROUP);
      if (open.size() == DEEPEST) {
        open.removeLast();
      }
      rows.add(new Row(row, path(label), Row.Type.GROUP));
      open.addLast(new Group(row, label, edge));
    }
  }

  private void value(int row, String label, double edge) {
    boolean total = firstParts.containsKey(row) || called.contains(row);
    while (!open.isEmpty() && isOutside(edge, open.getLast())) {
      open.removeLast();
    }
    closeSummed(row);
    if (!open.isEmpty() && !label.isEmpty() && edge > open.getLast().edge() + SAME) {
      indented.add(open.getLast());
    }
    rows.add(new Row(row, path(label), total ? Row.Type.TOTAL : Row.Type.ITEM));
    if (total && !open.isEmpty() && edge < open.getLast().edge() + SAME) {
      open.removeLast();
    }
  }

  private boolean isOutside(double edge, Group group) {
    return edge < group.edge() + (indented.contains(group) ? SAME : -SAME);
  }

  /** Groups that lie within what the row is the sum of, beside its own one, have ended. */
  private void closeSummed(int row) {
    int first = firstParts.getOrDefault(row, row);
    while (!open.isEmpty() && open.getLast().row() > first) {
      open.removeLast();
    }
  }

  /** A group ends those that stand no further out, but none that it follows at once. */
  private void closeFrom(double edge, boolean apart) {
    while (!open.isEmpty()
        && (edge < open.getLast().edge() - SAME || apart && edge < open.getLast().edge() + SAME)) {
      open.removeLast();
    }
  }

  private List<String> path(String label) {
    List<String> path = new ArrayList<>();
    open.forEach(group -> path.add(group.name()));
    if (!label.isEmpty()) {
      path.add(label);
    }
    return path;
  }
}
