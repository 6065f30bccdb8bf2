package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.statement.NumberGrid.Line;
import io.ledgerlift.domain.statement.Sum.Part;
import java.math.BigDecimal;
import java.util.List;

/** What sums come to, and how far rounding may take them from what is printed. */
final class SumArithmetic {

  private static final double DEVIATIONS = 3.5;

  private SumArithmetic() {}

  /** What the parts come to at a place; lines without a number there count for nothing. */
  static BigDecimal expected(NumberGrid grid, List<Part> parts, int place) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Part part : parts) {
      BigDecimal number = grid.line(part.index()).at(place);
      sum = part.added() ? sum.add(number) : sum.subtract(number);
    }
    return sum;
  }

  /** What is printed, less what the parts come to. */
  static BigDecimal difference(NumberGrid grid, Line total, List<Part> parts, int place) {
    return total.at(place).subtract(expected(grid, parts, place));
  }

  /** How far a sum of rounded parts may lie from its rounded total, see {@link #toleratedUnits}. */
  static BigDecimal tolerance(NumberGrid grid, List<Part> parts, int place) {
    return new BigDecimal(toleratedUnits(parts.size())).movePointLeft(decimals(grid, parts, place));
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
