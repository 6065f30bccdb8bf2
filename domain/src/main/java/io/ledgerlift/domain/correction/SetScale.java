package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Told;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By what the figures of a table are multiplied, whatever is printed around it.
 *
 * @param scale a power of ten; null for what is printed
 */
public record SetScale(@Nullable BigDecimal scale) implements Edit {

  /** A trillion; nothing is printed in more. */
  private static final int MOST_ZEROS = 12;

  public SetScale {
    if (scale != null && !isPowerOfTen(scale)) {
      throw new InvalidValue(
          "invalid_scale", "A scale is 1, 10, 100 and so on to a trillion, or null as printed.");
    }
  }

  private static boolean isPowerOfTen(BigDecimal scale) {
    int zeros = -scale.stripTrailingZeros().scale();
    return zeros >= 0
        && zeros <= MOST_ZEROS
        && scale.compareTo(BigDecimal.ONE.scaleByPowerOfTen(zeros)) == 0;
  }

  @Override
  public Table on(Table table, String by) {
    return table.told(new Told(scale, table.told().currency()));
  }

  @Override
  public Map<String, @Nullable Object> seen(Table table) {
    BigDecimal told = table.told().scale();
    return Collections.singletonMap("scale", told == null ? null : told.toPlainString());
  }
}
