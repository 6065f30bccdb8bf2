package io.ledgerlift.bench.accuracy;

import java.util.regex.Pattern;

/** The text of a figure as it is compared: without currency sign and footnote marks. */
final class AmountText {

  private static final Pattern CURRENCY = Pattern.compile("[$€£]");

  private static final Pattern MARK =
      Pattern.compile("(?<=[\\d)%\u2014\u2013-])(?:[*\u2020\u2021#]|\\([A-Z]\\))+$");

  private static final Pattern AMOUNT =
      Pattern.compile(
          "[(\\-\u2212\u2013]*(?:\\d[\\d,]*\\.?\\d*|\\.\\d+)[)%]*|[\u2014\u2013\u2212-]+%?");

  private static final Pattern NO_DIGIT = Pattern.compile("[^\\d.]");

  private AmountText() {}

  static String of(String text) {
    String plain = CURRENCY.matcher(Normal.VISIBLE.of(text)).replaceAll("");
    return MARK.matcher(plain).replaceAll("");
  }

  static boolean isAmount(String text) {
    return AMOUNT.matcher(of(text)).matches();
  }

  static boolean isCurrency(String text) {
    return text.length() == 1 && CURRENCY.matcher(text).matches();
  }

  /** What is left when sign, brackets and percent are lost. */
  static String digits(String text) {
    String amount = of(text);
    String digits = NO_DIGIT.matcher(amount).replaceAll("");
    return digits.isEmpty() && !amount.isEmpty() ? "-" : digits;
  }
}
