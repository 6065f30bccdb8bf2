package io.ledgerlift.domain.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * Whether a figure is what others come to. A check says what is printed and changes nothing of it.
 *
 * @param total the figure that is checked
 * @param parts what it is the sum of
 * @param expected what the parts come to
 * @param printed what stands there
 * @param hints what single misprint or misreading would explain a difference
 */
public record Check(
    Place total,
    List<Part> parts,
    BigDecimal expected,
    BigDecimal printed,
    Verdict verdict,
    List<Hint> hints) {

  /** What came out. */
  public enum Verdict {
    /** Printed is what was expected, as far as rounding lets it be told. */
    PASSED,
    FAILED;

    /** As shown. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A place of a table, counted from 0. */
  public record Place(int row, int column) {}

  /** A figure that is added, or taken away. */
  public record Part(Place place, boolean added) {}

  /**
   * A figure with which the sum would hold, and which differs from what is printed in one thing.
   */
  public record Hint(Place place, BigDecimal instead) {}

  public Check {
    parts = List.copyOf(parts);
    hints = List.copyOf(hints);
  }

  /** Printed less expected. */
  public BigDecimal difference() {
    return printed.subtract(expected);
  }
}
