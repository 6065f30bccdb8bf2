package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.Text;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.ByHand;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Confidence;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is printed at a place is something else than what was read; empty for nothing. A place
 * without a cell gets one.
 */
public record SetText(int row, int column, String text) implements Edit {

  /** Longer texts stand in no cell. */
  private static final int LONGEST = 2_000;

  public SetText {
    text = text.strip();
    if (text.length() > LONGEST || !Text.isPlain(text)) {
      throw new InvalidValue(
          "invalid_text", "A cell has at most 2000 characters and no control characters.");
    }
  }

  @Override
  public Table on(Table table, String by) {
    return Cells.at(table, row, column)
        .map(cell -> text.isEmpty() ? Cells.without(table, cell) : with(table, cell, by))
        .orElseGet(() -> text.isEmpty() ? table : Cells.with(table, fresh(table, by)));
  }

  private Table with(Table table, Cell cell, String by) {
    ByHand before = cell.byHand();
    ByHand hand =
        before == null
            ? new ByHand(by, cell.text(), false)
            : new ByHand(by, before.read(), before.signTurned());
    return Cells.replaced(table, cell, cell.changed(text, hand));
  }

  private Cell fresh(Table table, String by) {
    Cells.requireInside(table, row, column);
    ByHand hand = new ByHand(by, null, false);
    Cell.Role role = Cells.role(table.headerRows(), row, column);
    return new Cell(row, column, 1, 1, text, null, Confidence.CERTAIN, role, null, hand);
  }

  @Override
  public Map<String, @Nullable Object> seen(Table table) {
    Cells.requireInside(table, row, column);
    return Collections.singletonMap(
        "text", Cells.at(table, row, column).map(Cell::text).orElse(null));
  }
}
