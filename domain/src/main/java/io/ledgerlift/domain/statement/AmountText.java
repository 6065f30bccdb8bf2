package io.ledgerlift.domain.statement;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell taken apart: signs, currency and marks off its digits, which are not yet read.
 *
 * @param digits with whatever parts and groups them; empty for a dash
 * @param marks references to notes behind the number
 */
record AmountText(
    String digits,
    boolean negative,
    boolean percent,
    @Nullable String currency,
    BigDecimal magnitude,
    String marks) {

  /** Longer cells are sentences. */
  private static final int LONGEST = 48;

  private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212\ufe58\ufe63\uff0d";
  private static final Pattern SPACE =
      Pattern.compile("[\\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\d)['\u2019\u02bc](?=\\d{3})");
  private static final Pattern NOTHING =
      Pattern.compile("[" + DASHES + "](?: ?[" + DASHES + "]){0,2}|(?i:nil)");
  private static final Pattern DIGITS = Pattern.compile("\\d[\\d.,' ]*|[.,]\\d+");

  /**
   * Raised digits and note signs; numbers and letters in brackets; a letter that touches the
   * number.
   */
  private static final Pattern MARKS =
      Pattern.compile(
          "(.*[\\d)%"
              + DASHES
              + "])"
              + "((?: ?(?:[\u2070\u00b9\u00b2\u00b3\u2074-\u2079*\u2020\u2021\u00a7#]"
              + "|(?<!["
              + DASHES
              + "] ?)(?:\\(\\p{L}\\)|\\([1-9]\\)|\\(1\\d\\)|\\[\\w{1,2}\\])))+)");

  private static final Pattern LETTER = Pattern.compile("(.*\\d)([a-e])");

  /** A digit set apart that completes no group of three. */
  private static final Pattern APART = Pattern.compile("(.*\\d[.,' ]?\\d[.,' ]?\\d) (\\d)");

  private static final Pattern BRACKETS = Pattern.compile("\\( ?(.*?) ?\\)");

  /** A long dash set apart stands for a cell of its own. */
  private static final Pattern SIGN_BEFORE = Pattern.compile("(?!\u2014 )[" + DASHES + "] ?(.+)");

  private static final Pattern SIGN_BEHIND = Pattern.compile("(.*\\d) ?[" + DASHES + "]");
  private static final Pattern PERCENT = Pattern.compile("(.*?) ?%");
  private static final Pattern DEBIT = Pattern.compile("(.*\\d) ?(?i:DR|DB)\\.?");
  private static final Pattern CREDIT = Pattern.compile("(.*\\d) ?(?i:CR)\\.?");
  private static final Pattern MAGNITUDE =
      Pattern.compile("(.*\\d) ?(?i:(thousand|million|billion|trillion|mn|mln|bn)s?)");

  private static final Map<String, BigDecimal> MAGNITUDES =
      Map.of(
          "thousand", new BigDecimal("1000"),
          "million", new BigDecimal("1000000"),
          "mn", new BigDecimal("1000000"),
          "mln", new BigDecimal("1000000"),
          "billion", new BigDecimal("1000000000"),
          "bn", new BigDecimal("1000000000"),
          "trillion", new BigDecimal("1000000000000"));

  /** Takes a cell's text apart; nothing when it is no amount, or not for sure. */
  static Optional<AmountText> of(String text) {
    return text.length() > LONGEST ? Optional.empty() : new Peeling(text).peeled();
  }

  /** One that is taken off after the other, from outside to inside. */
  private static final class Peeling {

    private String rest;
    private int signs;
    private boolean percent;
    private @Nullable String currency;
    private BigDecimal magnitude = BigDecimal.ONE;
    private String marks = "";
    private boolean sure = true;

    Peeling(String text) {
      String spaced = SPACE.matcher(text.strip()).replaceAll(" ");
      this.rest = APOSTROPHE.matcher(spaced).replaceAll("'");
    }

    Optional<AmountText> peeled() {
      peelMarks();
      int before;
      do {
        before = rest.length();
        peelOne();
      } while (sure && rest.length() < before);
      if (sure && NOTHING.matcher(rest).matches()) {
        return Optional.of(new AmountText("", false, percent, currency, magnitude, marks));
      }
      return sure && signs <= 1 && DIGITS.matcher(rest).matches()
          ? Optional.of(new AmountText(rest, signs == 1, percent, currency, magnitude, marks))
          : Optional.empty();
    }

    private void peelMarks() {
      for (Pattern pattern : new Pattern[] {MARKS, LETTER, APART}) {
        Matcher matcher = pattern.matcher(rest);
        if (marks.isEmpty() && matcher.matches()) {
          rest = matcher.group(1);
          marks = matcher.group(2).strip();
        }
      }
    }

    private void peelOne() {
      if (NOTHING.matcher(rest).matches()) {
        return;
      }
      Matcher matcher = PERCENT.matcher(rest);
      if (matcher.matches()) {
        sure = !percent;
        percent = true;
        rest = matcher.group(1);
        return;
      }
      if (peelSign(BRACKETS) || peelSign(DEBIT) || peelSign(SIGN_BEFORE) || peelSign(SIGN_BEHIND)) {
        signs++;
        return;
      }
      if (peelSign(CREDIT) || peelMagnitude()) {
        return;
      }
      peelCurrency();
    }

    private boolean peelSign(Pattern sign) {
      Matcher matcher = sign.matcher(rest);
      if (matcher.matches()) {
        rest = matcher.group(1);
        return true;
      }
      return false;
    }

    private boolean peelMagnitude() {
      Matcher matcher = MAGNITUDE.matcher(rest);
      if (matcher.matches()) {
        rest = matcher.group(1);
        magnitude =
            MAGNITUDES.getOrDefault(matcher.group(2).toLowerCase(Locale.ROOT), BigDecimal.ONE);
        return true;
      }
      return false;
    }

    private void peelCurrency() {
      Currencies.Found found = Currencies.around(rest);
      if (found != null) {
        sure = currency == null;
        currency = found.code();
        rest = found.rest();
      } else if (rest.startsWith("+")) {
        rest = rest.substring(1).strip();
      }
    }
  }
}
