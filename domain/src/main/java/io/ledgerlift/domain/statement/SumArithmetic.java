package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.statement.Sum.Part;
import java.math.BigDecimal;
import java.util.List;

/** What sums come to, and how far rounding may take them from what is printed. */
final class SumArithmetic {

  private static final double DEVIATIONS = 3.5;

  private SumArithmetic() {}

  /** How far a sum of rounded parts may lie from its rounded total, see {@link #toleratedUnits}. */
  static BigDecimal tolerance(NumberGrid grid, List<Part> parts, int place) {
    return tolerance(decimals(grid, parts, place), parts.size());
  }

  /** The same, for so many parts with so many decimals. */
  static BigDecimal tolerance(int decimals, int parts) {
    return BigDecimal.valueOf(toleratedUnits(parts), decimals);
  }

  /**
   * How improbable it is that so many parts come to a figure by chance, in bits: a figure of a
   * thousand that may be one off is hit by three guesses of a thousand.
   */
  static double bits(BigDecimal figure, int decimals, int parts) {
    double units = figure.abs().movePointRight(decimals).doubleValue();
    double guesses = 2 * toleratedUnits(parts) + 1;
    return Math.max(0, StrictMath.log(units / guesses) / StrictMath.log(2));
  }

  /**
   * In units of the last decimal: half a unit for each part and the total at worst. Many errors of
   * rounding never add up like that, so of many parts it is {@value #DEVIATIONS} standard
   * deviations of their sum (each error is uniform, with a variance of 1/12). In whole units,
   * because totals and parts are printed in such.
   */
  static long toleratedUnits(int parts) {
    int rounded = parts + 1;
    return (long) Math.min(rounded / 2.0, DEVIATIONS * StrictMath.sqrt(rounded / 12.0));
  }

  /** Decimals of the least exact of the parts; a dash says nothing of that. */
  static int decimals(NumberGrid grid, List<Part> parts, int place) {
    return parts.stream()
        .map(part -> grid.line(part.index()).at(place))
        .filter(number -> number.signum() != 0)
        .mapToInt(BigDecimal::scale)
        .min()
        .orElse(0);
  }
}
