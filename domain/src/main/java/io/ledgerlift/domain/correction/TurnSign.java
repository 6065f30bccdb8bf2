package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.ByHand;
import io.ledgerlift.domain.artifact.Cell;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A figure counts the other way than it is printed; made twice it counts as printed again. */
public record TurnSign(int row, int column) implements Edit {

  @Override
  public Table on(Table table, String by) {
    Cell cell = Cells.required(table, row, column);
    ByHand before = cell.byHand();
    ByHand hand =
        before == null
            ? new ByHand(by, cell.text(), true)
            : new ByHand(by, before.read(), !before.signTurned());
    return Cells.replaced(table, cell, cell.changed(cell.text(), hand));
  }

  @Override
  public Map<String, @Nullable Object> seen(Table table) {
    Cell cell = Cells.required(table, row, column);
    Map<String, @Nullable Object> seen = new LinkedHashMap<>();
    seen.put("text", cell.text());
    seen.put("sign_turned", cell.byHand() != null && cell.byHand().signTurned());
    return seen;
  }
}
