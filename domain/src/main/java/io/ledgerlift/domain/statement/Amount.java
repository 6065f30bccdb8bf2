package io.ledgerlift.domain.statement;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a value cell says.
 *
 * @param number as printed, with its sign and all its decimals; zero where a dash stands for
 *     nothing; null for dates and years
 * @param currency ISO 4217, or the sign where it may be that of several currencies; null where the
 *     cell names none
 * @param magnitude by which words in the cell itself multiply the number: "1.2 billion"
 * @param marks references to notes behind the number, as printed
 */
public record Amount(
    Kind kind,
    @Nullable BigDecimal number,
    @Nullable String currency,
    BigDecimal magnitude,
    String marks) {

  /** What is printed. */
  public enum Kind {
    NUMBER,
    PERCENT,
    /** A date or a year: it counts nothing. */
    DATE,
    /** A dash, or "nil". */
    NIL;

    /** As shown. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Amount {
    if ((number == null) != (kind == Kind.DATE)) {
      throw new IllegalArgumentException("all but dates have a number: " + kind + " " + number);
    }
  }

  static Amount date() {
    return new Amount(Kind.DATE, null, null, BigDecimal.ONE, "");
  }

  /** The same in another currency than is printed; shares of a hundred and dates have none. */
  Amount told(String other) {
    return kind == Kind.PERCENT || kind == Kind.DATE
        ? this
        : new Amount(kind, number, other, magnitude, marks);
  }

  Amount in(@Nullable String other) {
    return currency == null && kind != Kind.PERCENT && kind != Kind.DATE
        ? new Amount(kind, number, other, magnitude, marks)
        : this;
  }
}
