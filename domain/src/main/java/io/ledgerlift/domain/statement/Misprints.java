package io.ledgerlift.domain.statement;

import java.math.BigDecimal;
import java.util.stream.IntStream;

/** How a figure becomes another one by accident. */
public final class Misprints {

  private Misprints() {}

  /** Whether the two differ in one digit, in two neighbours that changed places, or in the sign. */
  public static boolean alike(BigDecimal one, BigDecimal other) {
    if (one.compareTo(other) == 0) {
      return false;
    }
    if (one.negate().compareTo(other) == 0) {
      return true;
    }
    int scale = Math.max(one.scale(), other.scale());
    String digits = one.setScale(scale).unscaledValue().abs().toString();
    String others = other.setScale(scale).unscaledValue().abs().toString();
    if (one.signum() != other.signum() || digits.length() != others.length()) {
      return false;
    }
    int[] different =
        IntStream.range(0, digits.length())
            .filter(i -> digits.charAt(i) != others.charAt(i))
            .toArray();
    return different.length == 1 || different.length == 2 && swapped(digits, others, different);
  }

  private static boolean swapped(String digits, String others, int[] places) {
    return places[1] == places[0] + 1
        && digits.charAt(places[0]) == others.charAt(places[1])
        && digits.charAt(places[1]) == others.charAt(places[0]);
  }
}
