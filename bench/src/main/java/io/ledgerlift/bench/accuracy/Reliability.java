package io.ledgerlift.bench.accuracy;

import io.ledgerlift.bench.accuracy.ScoredTable.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How often what was told with some confidence is right: a reliability table of ten bins, and the
 * expected calibration error (Naeini, Cooper, Hauskrecht: Obtaining Well Calibrated Probabilities
 * Using Bayesian Binning, AAAI 2015).
 */
final class Reliability {

  private static final int BINS = 10;

  private final String of;
  private final List<Told> told = new ArrayList<>();

  private record Told(double confidence, boolean right) {}

  Reliability(String of) {
    this.of = of;
  }

  void add(double confidence, boolean right) {
    told.add(new Told(confidence, right));
  }

  /**
   * A cell is right when each of its neighbours is a neighbour of such a text in the truth, a table
   * when its relations are those of the truth.
   */
  static void judge(
      List<ScoredTable> truth, List<ScoredTable> found, Reliability cells, Reliability tables) {
    for (ScoredTable table : found) {
      ScoredTable match = TableScore.match(table, truth);
      Multiset<Relation> wanted = match == null ? new Multiset<>() : match.relations();
      Multiset<String> texts = match == null ? new Multiset<>() : match.texts();
      Multiset<Relation> relations = table.relations();
      boolean whole =
          relations.size() == wanted.size() && relations.inBoth(wanted) == wanted.size();
      tables.add(table.confidence(), match != null && whole);
      for (Map.Entry<ScoredCell, List<Relation>> cell : table.relationsOfCells().entrySet()) {
        boolean right =
            texts.contains(cell.getKey().text())
                && cell.getValue().stream().allMatch(wanted::contains);
        cells.add(cell.getKey().confidence(), right);
      }
    }
  }

  /** Mean distance of confidence and share of what is right, by bins; 0 of nothing. */
  double expectedCalibrationError() {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      List<Told> inBin = inBin(bin);
      error += Math.abs(confidence(inBin) - right(inBin)) * inBin.size();
    }
    return told.isEmpty() ? 0 : error / told.size();
  }

  private List<Told> inBin(int bin) {
    return told.stream()
        .filter(one -> Math.min(BINS - 1, (int) (one.confidence * BINS)) == bin)
        .toList();
  }

  private static double confidence(List<Told> some) {
    return some.stream().mapToDouble(Told::confidence).average().orElse(0);
  }

  private static double right(List<Told> some) {
    return some.stream().mapToDouble(one -> one.right ? 1 : 0).average().orElse(0);
  }

  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    for (int bin = 0; bin < BINS; bin++) {
      List<Told> inBin = inBin(bin);
      if (!inBin.isEmpty()) {
        lines.append(
            String.format(
                Locale.ROOT,
                "  %s told %.1f-%.1f: %6d, mean %.3f, right %.3f%n",
                of,
                bin / 10.0,
                (bin + 1) / 10.0,
                inBin.size(),
                confidence(inBin),
                right(inBin)));
      }
    }
    return lines
        + String.format(
            Locale.ROOT,
            "  %s: expected calibration error %.3f of %d%n",
            of,
            expectedCalibrationError(),
            told.size());
  }
}
