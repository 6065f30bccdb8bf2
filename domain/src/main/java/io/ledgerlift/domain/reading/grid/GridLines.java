package io.ledgerlift.domain.reading.grid;

import io.ledgerlift.domain.page.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The places of a grid's lines on one axis, in order; neighbours bound a row or column. */
record GridLines(List<Double> places) {

  /** Rulings this near to each other are one line: double rules. In points. */
  private static final double ONE_LINE = 3.6;

  /**
   * One line for each group of {@code across}, and one at each end that the rulings {@code along}
   * the axis overshoot by more than {@code overshoot}: a side which is open in print.
   */
  static GridLines of(List<Ruling> across, List<Ruling> along, double overshoot) {
    List<Double> places = grouped(across.stream().mapToDouble(Ruling::position));
    double start = along.stream().mapToDouble(Ruling::start).min().orElse(places.get(0));
    double end = along.stream().mapToDouble(Ruling::end).max().orElse(places.get(0));
    if (places.get(0) - start > overshoot) {
      places.add(0, start);
    }
    if (end - places.get(places.size() - 1) > overshoot) {
      places.add(end);
    }
    return new GridLines(places);
  }

  private static List<Double> grouped(DoubleStream positions) {
    List<Double> means = new ArrayList<>();
    List<Double> group = new ArrayList<>();
    for (double position : positions.sorted().toArray()) {
      if (!group.isEmpty() && position - group.get(group.size() - 1) > ONE_LINE) {
        means.add(mean(group));
        group.clear();
      }
      group.add(position);
    }
    means.add(mean(group));
    return means;
  }

  private static double mean(List<Double> group) {
    return group.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  /** Rows or columns between the lines. */
  int gaps() {
    return places.size() - 1;
  }

  double at(int line) {
    return places.get(line);
  }

  /** The row or column on which a place lies; the nearest one for a place outside. */
  int gapAt(double place) {
    int gap = 0;
    while (gap < gaps() - 1 && place >= places.get(gap + 1)) {
      gap++;
    }
    return gap;
  }
}
