package io.ledgerlift.bench.accuracy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How many digits of scanned cells were read wrong: the edit distance (Levenshtein 1966) between
 * the digits printed in each cell and the digits that were read in its place, whatever table they
 * were put into.
 */
record DigitScore(int errors, int digits) {

  static final DigitScore NONE = new DigitScore(0, 0);

  /** Words lean a little out of their cells, in points. */
  private static final double LEAN = 1.5;

  /**
   * Compares.
   *
   * @param read words in the order in which they are read
   */
  static DigitScore of(List<PlacedText> printed, List<PlacedText> read) {
    return printed.stream().map(cell -> of(cell, read)).reduce(NONE, DigitScore::plus);
  }

  private static DigitScore of(PlacedText cell, List<PlacedText> read) {
    String truth = digits(cell.text());
    String found =
        read.stream()
            .filter(word -> word.page() == cell.page())
            .filter(
                word -> cell.box().grow(LEAN).contains(word.box().centerX(), word.box().centerY()))
            .map(word -> digits(word.text()))
            .collect(Collectors.joining());
    return new DigitScore(distance(truth, found), truth.length());
  }

  DigitScore plus(DigitScore other) {
    return new DigitScore(errors + other.errors, digits + other.digits);
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
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
