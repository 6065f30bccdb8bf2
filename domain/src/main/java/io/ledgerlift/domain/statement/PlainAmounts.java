package io.ledgerlift.domain.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Amounts that stand in no table: how they are written is decided by all of them together. */
public final class PlainAmounts {

  private PlainAmounts() {}

  /** For each text its number as printed; nothing where it is none, a share, or not sure. */
  public static List<Optional<BigDecimal>> of(List<String> texts) {
    List<Optional<AmountText>> taken = texts.stream().map(AmountText::of).toList();
    DecimalMark mark =
        DecimalMark.of(
            taken.stream().flatMap(Optional::stream).map(AmountText::digits).toList(), null);
    return taken.stream().map(text -> text.flatMap(one -> number(one, mark))).toList();
  }

  private static Optional<BigDecimal> number(AmountText text, @Nullable DecimalMark mark) {
    if (mark == null || text.percent() || text.digits().isEmpty()) {
      return Optional.empty();
    }
    return mark.number(text.digits())
        .map(number -> number.multiply(text.magnitude()))
        .map(number -> text.negative() ? number.negate() : number);
  }
}
