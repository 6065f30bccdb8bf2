package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.artifact.Artifact.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with its corrections laid over it, in the order in which they were made.
 *
 * @param table with those that fit
 * @param conflicts those that do not: something else stands there than when they were made
 */
public record LaidOver(Table table, List<Correction> conflicts) {

  public LaidOver {
    conflicts = List.copyOf(conflicts);
  }

  /** Lays those that hold over a table as it was read. */
  public static LaidOver of(Table read, List<Correction> corrections) {
    Table table = read;
    List<Correction> conflicts = new ArrayList<>();
    for (Correction correction : corrections) {
      if (!correction.isUndone()) {
        try {
          table = on(table, correction);
        } catch (DoesNotFit changed) {
          conflicts.add(correction);
        }
      }
    }
    return new LaidOver(table, conflicts);
  }

  private static Table on(Table table, Correction correction) {
    if (!correction.edit().seen(table).equals(correction.before())) {
      throw new DoesNotFit("Something else stands there.");
    }
    return correction.edit().on(table, correction.by().id());
  }
}
