package io.ledgerlift.bench.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A figure that was found.
 *
 * @param labels what may be the label of its row: the texts that lead the row, one or more of them
 * @param path all texts above it in its column, down to the first row with a known figure
 */
record FoundValue(Set<String> labels, String amount, String digits, String path) {

  /** The figures of a table, judged by what is known to be there. */
  static List<FoundValue> of(ScoredTable table, List<KnownValue> known) {
    Map<Integer, List<ScoredCell>> rows =
        table.cells().stream()
            .collect(Collectors.groupingBy(ScoredCell::row, TreeMap::new, Collectors.toList()));
    spread(table, rows);
    int body =
        rows.entrySet().stream()
            .filter(row -> isBody(row.getValue(), known))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(0);
    List<FoundValue> found = new ArrayList<>();
    rows.forEach(
        (row, cells) -> {
          if (row >= body) {
            Set<String> labels = labels(cells, known);
            for (ScoredCell cell : cells) {
              if (AmountText.isAmount(cell.text())) {
                found.add(value(cell, labels, table.pathAbove(body, cell.column())));
              }
            }
          }
        });
    return found;
  }

  /** A cell over several rows stands in each of them. */
  private static void spread(ScoredTable table, Map<Integer, List<ScoredCell>> rows) {
    for (ScoredCell cell : table.cells()) {
      for (int row = cell.row() + 1; row <= cell.lastRow(); row++) {
        rows.computeIfAbsent(row, none -> new ArrayList<>()).add(cell);
      }
    }
    rows.values().forEach(cells -> cells.sort(Comparator.comparingInt(ScoredCell::column)));
  }

  private static FoundValue value(ScoredCell cell, Set<String> labels, String path) {
    return new FoundValue(labels, AmountText.of(cell.text()), AmountText.digits(cell.text()), path);
  }

  private static Set<String> labels(List<ScoredCell> cells, List<KnownValue> known) {
    Set<String> labels = new HashSet<>();
    StringBuilder lead = new StringBuilder();
    for (ScoredCell cell : cells) {
      if (AmountText.isAmount(cell.text()) || AmountText.isCurrency(cell.text())) {
        break;
      }
      lead.append(cell.text());
      labels.add(lead.toString());
    }
    if (labels.isEmpty()) {
      labels.add("");
    }
    String first = cells.get(0).text();
    if (known.stream().anyMatch(value -> value.label().equals(first))) {
      labels.add(first);
    }
    return labels;
  }

  private static boolean isBody(List<ScoredCell> cells, List<KnownValue> known) {
    Set<String> labels = labels(cells, known);
    Set<String> amounts =
        cells.stream().map(cell -> AmountText.of(cell.text())).collect(Collectors.toSet());
    return known.stream()
        .filter(value -> labels.contains(value.label()))
        .anyMatch(value -> amounts.stream().anyMatch(value::isAmount));
  }
}
