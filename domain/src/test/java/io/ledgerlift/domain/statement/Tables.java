package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import io.ledgerlift.domain.artifact.Engine;
import java.util.ArrayList;
import java.util.List;

/** Tables to be understood. */
public final class Tables {

  private Tables() {}

  /** The first row is the head, the first column the labels; empty texts are no cells. */
  @SafeVarargs
  public static Table table(List<String>... rows) {
    List<List<String>> all = new ArrayList<>();
    for (List<String> row : rows) {
      all.add(row);
    }
    return ofRows(all);
  }

  public static Table ofRows(List<List<String>> rows) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        Cell.Role role = column == 0 ? Cell.Role.LABEL : Cell.Role.VALUE;
        String text = rows.get(row).get(column);
        if (!text.isEmpty()) {
          cells.add(
              new Cell(
                  row,
                  column,
                  1,
                  1,
                  text,
                  null,
                  Confidence.CERTAIN,
                  row == 0 ? Cell.Role.HEADER : role));
        }
      }
    }
    return new Table(
        null,
        null,
        new Engine("test", "1"),
        Confidence.CERTAIN,
        rows.size(),
        rows.get(0).size(),
        1,
        cells,
        List.of());
  }
}
