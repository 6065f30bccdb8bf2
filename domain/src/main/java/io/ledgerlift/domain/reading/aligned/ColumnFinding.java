package io.ledgerlift.domain.reading.aligned;

import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.reading.table.Column;
import io.ledgerlift.domain.reading.text.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Columns from rivers, corrected by what the head says. Distances in em. */
record ColumnFinding(Region region, List<RegionLine> head, List<RegionLine> body) {

  /** A head this far from every column names an empty one. */
  private static final double FAR_HEAD = 1;

  /** A head is centred between two columns when its middle is this near to theirs. */
  private static final double CENTRED = 1.2;

  /** A partial rule stands so close below the head it belongs to. */
  private static final double RULE_BELOW = 1.2;

  /** A column with at most this share of the lines is sparse; fewer lines cannot tell. */
  private static final double SPARSE = 0.06;

  private static final int ENOUGH_LINES = 5;

  /** A sparse column joins an empty neighbour within this distance. */
  private static final double SPARSE_REACH = 2.5;

  Columns columns() {
    List<Column> columns = new ArrayList<>(new Rivers(body, region).columns());
    for (RegionLine line : head) {
      for (Run segment : line.segments()) {
        if (namesEmptyColumn(segment, line, columns)) {
          columns.add(new Column(segment.left(), segment.right()));
          columns.sort(Comparator.comparingDouble(Column::left));
        }
      }
    }
    if (body.size() >= ENOUGH_LINES) {
      joinSparse(columns);
    }
    return new Columns(columns);
  }

  private boolean namesEmptyColumn(Run segment, RegionLine line, List<Column> columns) {
    if (columns.isEmpty()
        || segment.left() <= columns.get(0).right()
        || distance(segment, columns) <= FAR_HEAD * region.em()) {
      return false;
    }
    boolean between = segment.right() < columns.get(columns.size() - 1).left();
    return !(between && (line.segments().size() >= 2 || centred(segment, columns)))
        && !overPartialRule(segment);
  }

  private static double distance(Run segment, List<Column> columns) {
    return columns.stream()
        .mapToDouble(
            column -> Math.max(column.left() - segment.right(), segment.left() - column.right()))
        .min()
        .orElse(0);
  }

  private boolean centred(Run segment, List<Column> columns) {
    double left =
        columns.stream().mapToDouble(Column::right).filter(x -> x < segment.left()).max().orElse(0);
    double right =
        columns.stream().mapToDouble(Column::left).filter(x -> x > segment.right()).min().orElse(0);
    return Math.abs((left + right) / 2 - segment.box().centerX()) < CENTRED * region.em();
  }

  private boolean overPartialRule(Run segment) {
    return region.rules().horizontal().stream()
        .filter(rule -> rule.position() > segment.box().bottom())
        .filter(rule -> rule.position() - segment.box().bottom() < RULE_BELOW * region.em())
        .filter(rule -> rule.start() <= segment.left() + 2 && rule.end() >= segment.right() - 2)
        .mapToDouble(Ruling::length)
        .anyMatch(length -> length > 1.5 * segment.width() && length < 0.7 * region.text().width());
  }

  /**
   * A right-aligned label or a stray mark is no column: it joins the neighbour that is empty there.
   */
  private void joinSparse(List<Column> columns) {
    for (int i = 0; i < columns.size() && columns.size() > 2; i++) {
      int neighbour = sparseNeighbour(columns, i);
      if (neighbour >= 0) {
        columns.set(neighbour, columns.get(neighbour).union(columns.get(i)));
        columns.remove(i);
        i--;
      }
    }
  }

  private int sparseNeighbour(List<Column> columns, int index) {
    Column column = columns.get(index);
    List<RegionLine> lines = body.stream().filter(line -> stands(line, column)).toList();
    boolean headed =
        head.stream()
            .flatMap(line -> line.segments().stream())
            .anyMatch(segment -> column.shared(segment.left(), segment.right()) > 0);
    if (headed || lines.isEmpty() || lines.size() > Math.max(1, SPARSE * body.size())) {
      return -1;
    }
    for (int near : new int[] {index - 1, index + 1}) {
      if (near >= 0 && near < columns.size() && joins(lines, index, near, columns)) {
        return near;
      }
    }
    return -1;
  }

  private boolean joins(List<RegionLine> lines, int index, int near, List<Column> columns) {
    Column column = columns.get(index);
    Column neighbour = columns.get(near);
    if (lines.stream().anyMatch(line -> stands(line, neighbour))) {
      return false;
    }
    double distance =
        Math.max(neighbour.left() - column.right(), column.left() - neighbour.right());
    boolean labels =
        lines.stream()
            .flatMap(line -> line.atoms().stream())
            .filter(atom -> column.shared(atom.left(), atom.right()) > 0)
            .noneMatch(Run::isValue);
    return distance < SPARSE_REACH * region.em() || (near == 0 && index == 1 && labels);
  }

  private static boolean stands(RegionLine line, Column column) {
    return line.atoms().stream().anyMatch(atom -> column.shared(atom.left(), atom.right()) > 0);
  }
}
