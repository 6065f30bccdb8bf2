package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.artifact.Artifact.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table does not go on with the one before it: it begins here. */
public record PartTable() implements Edit {

  @Override
  public Table on(Table table, String by) {
    if (table.continues() == null) {
      throw new DoesNotFit("The table is joined to none before it.");
    }
    return table.continuing(null);
  }

  @Override
  public Map<String, @Nullable Object> seen(Table table) {
    return JoinTable.continues(table);
  }
}
