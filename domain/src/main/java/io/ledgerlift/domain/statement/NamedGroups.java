package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.statement.NumberGrid.Line;
import io.ledgerlift.domain.statement.Sum.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Totals that say which group they close: "Total current assets" below "Current assets". What is
 * printed between the two is what they are the sum of, whether it agrees or not: so a row that is
 * missing or stands there twice is told, though the sum then holds in no column.
 */
final class NamedGroups {

  private final NumberGrid rows;
  private final List<Sum> sums = new ArrayList<>();

  NamedGroups(Table table, TableNames names, NumberGrid rows) {
    this.rows = rows;
    Map<String, Integer> opened = new HashMap<>();
    for (int row = table.headerRows(); row < table.rowCount(); row++) {
      String name = plain(names.label(row));
      Line line = rows.byIndex().get(row);
      if (line == null) {
        opened.put(name, row);
      } else if (name.startsWith("total ")) {
        Integer group = opened.remove(name.substring("total ".length()));
        List<Part> parts = group == null ? List.of() : between(group, row);
        if (parts.size() > 1 && parts.size() <= SumFinding.MOST_PARTS) {
          sums.add(new Sum(Sum.Axis.ROWS, row, parts));
        }
      }
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L} ]+", "").strip();
  }

  private List<Part> between(int group, int total) {
    return rows.byIndex().subMap(group + 1, total).values().stream()
        .map(line -> new Part(line.index(), true))
        .toList();
  }

  /** Those whose total is not found to be one already, and that hold no other total. */
  List<Sum> sums(Set<Integer> known) {
    return sums.stream()
        .filter(sum -> !known.contains(sum.total()))
        .filter(sum -> sum.parts().stream().noneMatch(part -> isTotal(part.index(), known)))
        .toList();
  }

  private boolean isTotal(int row, Set<Integer> known) {
    return known.contains(row) || SumFinding.isPlainTotal(rows.line(row).name());
  }
}
