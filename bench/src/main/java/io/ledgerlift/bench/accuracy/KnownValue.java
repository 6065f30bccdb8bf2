package io.ledgerlift.bench.accuracy;

import org.jspecify.annotations.Nullable;

/**
 * A figure that must be found, by normal texts.
 *
 * @param label of its row
 * @param amount without currency sign and footnote mark
 * @param marked the same with the footnote mark that is glued to it; null without one
 * @param header of its column, the lowest one; null where the table has none
 */
record KnownValue(String label, String amount, @Nullable String marked, @Nullable String header) {

  boolean isAmount(String text) {
    return text.equals(amount) || text.equals(marked);
  }
}
