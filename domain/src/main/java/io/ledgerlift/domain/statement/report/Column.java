package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.reading.text.TableWording;
import io.ledgerlift.domain.statement.TableNames;
import io.ledgerlift.domain.statement.period.Period;
import io.ledgerlift.domain.statement.period.Periods;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a column stand for.
 *
 * @param index from 0, that of labels included
 * @param path the names over it, from top to bottom
 * @param period null where none is told, or where the column compares several
 * @param measure what the names say beside the time: "Cost", "Level 2"; empty for nothing
 * @param compares whether it tells the change between periods
 */
public record Column(
    int index, List<String> path, @Nullable Period period, String measure, boolean compares) {

  public Column {
    path = List.copyOf(path);
  }

  static Column of(int index, TableNames names, Periods periods, StatementKind kind) {
    List<String> path = names.headPath(index);
    String heads = names.heads(index);
    return new Column(
        index,
        path,
        periods.of(path).map(period -> period.orElse(kind.usualPeriod())).orElse(null),
        path.stream()
            .filter(name -> !Periods.isTime(name) && !TableWording.tellsUnits(name))
            .collect(Collectors.joining(" ")),
        Periods.isChange(heads));
  }
}
