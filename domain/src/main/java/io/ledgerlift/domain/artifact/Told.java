package io.ledgerlift.domain.artifact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about all figures of a table, over what is printed around it.
 *
 * @param scale by which they are multiplied; null as printed
 * @param currency ISO 4217; null as printed
 */
public record Told(@Nullable BigDecimal scale, @Nullable String currency) {

  /** Nothing. */
  public static final Told NOTHING = new Told(null, null);

  /** What this says, and {@code other} where it says nothing. */
  public Told or(Told other) {
    return new Told(
        scale == null ? other.scale : scale, currency == null ? other.currency : currency);
  }
}
