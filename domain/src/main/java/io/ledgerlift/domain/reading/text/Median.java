package io.ledgerlift.domain.reading.text;

import java.util.stream.DoubleStream;

/** The middle of a handful of measures, which one odd word cannot move. */
public final class Median {

  private Median() {}

  /** The upper of the two middle values when their number is even; {@code fallback} of none. */
  public static double of(DoubleStream values, double fallback) {
    double[] sorted = values.sorted().toArray();
    return sorted.length == 0 ? fallback : sorted[sorted.length / 2];
  }
}
