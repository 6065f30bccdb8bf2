package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.correction.Correction;
import io.ledgerlift.domain.correction.LaidOver;
import io.ledgerlift.domain.correction.TableAnchor;
import java.util.List;

/**
 * Artifacts of one reading with what people corrected laid over them.
 *
 * @param attempt of the reading
 */
record CorrectedTables(int attempt, List<Correction> corrections) {

  CorrectedTables {
    corrections = List.copyOf(corrections);
  }

  /** The same artifact with its corrections; those of no table stay what they are. */
  Found corrected(Found found) {
    if (corrections.isEmpty() || !(found.artifact() instanceof Table table)) {
      return found;
    }
    List<Correction> its = of(found, table);
    return its.isEmpty()
        ? found
        : new Found(found.id(), found.place(), LaidOver.of(table, its).table(), found.picture());
  }

  List<Correction> of(Found found, Table table) {
    TableAnchor anchor = TableAnchor.of(attempt, found.id(), found.place(), table);
    return corrections.stream().filter(one -> one.anchor().holds(anchor)).toList();
  }
}
