package io.ledgerlift.domain.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a figure is what others come to. A check says what is printed and changes nothing of it.
 *
 * @param total the figure that is checked
 * @param parts what it is the sum of; none where that cannot be told
 * @param expected what the parts come to; null without parts
 * @param printed what stands there
 * @param hints what single misprint or misreading would explain a difference
 */
public record Check(
    Place total,
    List<Part> parts,
    @Nullable BigDecimal expected,
    BigDecimal printed,
    Verdict verdict,
    List<Hint> hints) {

  /** What came out. */
  public enum Verdict {
    /** Printed is what was expected, as far as rounding lets it be told. */
    PASSED,
    FAILED,
    /** The figure is called a total, and nothing that is printed proves it or speaks against it. */
    NOT_PROVABLE;

    /** As stored and shown. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Verdict parse(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
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

  static Check notProvable(Place total, BigDecimal printed) {
    return new Check(total, List.of(), null, printed, Verdict.NOT_PROVABLE, List.of());
  }

  /** Printed less expected; null where nothing is expected. */
  public @Nullable BigDecimal difference() {
    return expected == null ? null : printed.subtract(expected);
  }
}
