package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.artifact.Artifact.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person changes about a table. Edits know nothing of the reading they are made
 * for: the same edit can be laid over another reading of the same table.
 */
public sealed interface Edit
    permits SetText,
        TurnSign,
        SetHead,
        SetScale,
        SetCurrency,
        MergeCells,
        RemoveLine,
        JoinTable,
        PartTable,
        AcceptIssue,
        Recut {

  /** The table with the change; {@link DoesNotFit} where it cannot be made. */
  Table on(Table table, String by);

  /** What the edit is about as the table has it, in texts and whole numbers. */
  Map<String, @Nullable Object> seen(Table table);

  /** The same of a table that has the change. */
  default Map<String, @Nullable Object> made(Table table) {
    return seen(table);
  }
}
