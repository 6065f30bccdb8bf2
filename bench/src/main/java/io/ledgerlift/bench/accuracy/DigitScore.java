package io.ledgerlift.bench.accuracy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many digits of a document's tables were read wrong: the edit distance (Levenshtein 1966)
 * between all digits printed and all digits found, table by table, row by row. A cell in a wrong
 * place counts too, so it is an upper bound.
 */
record DigitScore(int errors, int digits) {

  static final DigitScore NONE = new DigitScore(0, 0);

  static DigitScore of(List<ScoredTable> printed, List<ScoredTable> found) {
    String truth = digits(printed);
    return new DigitScore(distance(truth, digits(found)), truth.length());
  }

  DigitScore plus(DigitScore other) {
    return new DigitScore(errors + other.errors, digits + other.digits);
  }

  private static String digits(List<ScoredTable> tables) {
    return tables.stream()
        .flatMap(
            table ->
                table.cells().stream()
                    .sorted(
                        Comparator.comparingInt(ScoredCell::row)
                            .thenComparingInt(ScoredCell::column)))
        .map(cell -> cell.text().replaceAll("\\D", ""))
        .collect(Collectors.joining());
  }

  private static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[to.length()];
  }
}
