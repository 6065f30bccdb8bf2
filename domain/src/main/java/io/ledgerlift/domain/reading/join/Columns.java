package io.ledgerlift.domain.reading.join;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.page.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where the columns of a table stand: around their own cells, from left to right. */
record Columns(List<Optional<BoundingBox>> boxes) {

  static Columns of(Table table) {
    List<Optional<BoundingBox>> boxes = new ArrayList<>();
    for (int column = 0; column < table.columnCount(); column++) {
      boxes.add(around(table, column));
    }
    return new Columns(boxes);
  }

  private static Optional<BoundingBox> around(Table table, int column) {
    return table.cells().stream()
        .filter(cell -> cell.column() == column && cell.columnSpan() == 1)
        .map(Cell::box)
        .filter(Objects::nonNull)
        .reduce(BoundingBox::union);
  }

  /** Two or more, as many as the others, and each over its like; an empty column is like any. */
  boolean same(Columns others) {
    if (boxes.size() < 2 || boxes.size() != others.boxes.size()) {
      return false;
    }
    for (int i = 0; i < boxes.size(); i++) {
      if (apart(boxes.get(i), others.boxes.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean apart(Optional<BoundingBox> one, Optional<BoundingBox> other) {
    return one.isPresent() && other.isPresent() && one.get().overlapX(other.get()) <= 0;
  }
}
