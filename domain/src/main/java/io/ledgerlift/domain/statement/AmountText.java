package io.ledgerlift.domain.statement;

import java.math.BigDecimal;
import java.util.List;
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

  /** The same with the other sign. */
  AmountText turned() {
    return new AmountText(digits, !negative, percent, currency, magnitude, marks);
  }

  /** Longer cells are sentences. */
  private static final int LONGEST = 48;

  /** For a class of characters. */
  private static final String DASHES = "\\-\u2010\u2011\u2012\u2013\u2014\u2212\ufe58\ufe63\uff0d";

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

  /** A dash set apart may be nothing, in a cell of its own; the sign of minus is none. */
  private static final Pattern SIGN_BEFORE =
      Pattern.compile("(?:\u2212 ?|[" + DASHES + "&&[^\u2014]])(\\S.*)");

  private static final Pattern SIGN_BEHIND = Pattern.compile("(.*\\d)[" + DASHES + "&&[^\u2014]]");
  private static final Pattern PERCENT = Pattern.compile("(.*?) ?%");
  private static final Pattern DEBIT = Pattern.compile("(.*\\d) ?(?i:DR|DB)\\.?");
  private static final Pattern CREDIT = Pattern.compile("(.*\\d) ?(?i:CR)\\.?");
  private static final Pattern PLUS = Pattern.compile("\\+ ?(.+)");
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
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    if (isPlain(text)) {
      return Optional.of(new AmountText(text, false, false, null, BigDecimal.ONE, ""));
    }
    String spaced = SPACE.matcher(text.strip()).replaceAll(" ");
    String plain = APOSTROPHE.matcher(spaced).replaceAll("'");
    return Peeling.of(plain).peeled();
  }

  /** Digits and their marks alone, as most figures are: there is nothing to take off. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && (i == 0 || c != ',' && c != '.')) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * What is taken off one after the other, from outside to inside.
   *
   * @param signs how many of them make it negative
   * @param sure whether nothing was there twice
   */
  private record Peeling(
      String rest,
      int signs,
      boolean percent,
      @Nullable String currency,
      BigDecimal magnitude,
      String marks,
      boolean sure) {

    static Peeling of(String text) {
      for (Pattern pattern : List.of(MARKS, LETTER, APART)) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.matches()) {
          return new Peeling(
              matcher.group(1), 0, false, null, BigDecimal.ONE, matcher.group(2).strip(), true);
        }
      }
      return new Peeling(text, 0, false, null, BigDecimal.ONE, "", true);
    }

    Optional<AmountText> peeled() {
      if (!sure) {
        return Optional.empty();
      }
      if (NOTHING.matcher(rest).matches()) {
        return Optional.of(new AmountText("", false, percent, currency, magnitude, marks));
      }
      if (DIGITS.matcher(rest).matches()) {
        return signs > 1
            ? Optional.empty()
            : Optional.of(new AmountText(rest, signs == 1, percent, currency, magnitude, marks));
      }
      return without().flatMap(Peeling::peeled);
    }

    /** With one thing less around the digits; nothing when nothing known stands there. */
    private Optional<Peeling> without() {
      return inner(PERCENT)
          .map(inner -> new Peeling(inner, signs, true, currency, magnitude, marks, !percent))
          .or(() -> negative().map(inner -> with(inner, signs + 1)))
          .or(() -> inner(CREDIT).or(() -> inner(PLUS)).map(inner -> with(inner, signs)))
          .or(this::multiplied)
          .or(this::inCurrency);
    }

    private Optional<String> negative() {
      return inner(BRACKETS)
          .or(() -> inner(DEBIT))
          .or(() -> inner(SIGN_BEFORE))
          .or(() -> inner(SIGN_BEHIND));
    }

    private Optional<String> inner(Pattern around) {
      Matcher matcher = around.matcher(rest);
      return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private Peeling with(String inner, int allSigns) {
      return new Peeling(inner, allSigns, percent, currency, magnitude, marks, true);
    }

    private Optional<Peeling> multiplied() {
      Matcher matcher = MAGNITUDE.matcher(rest);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      String word = matcher.group(2).toLowerCase(Locale.ROOT);
      BigDecimal by = MAGNITUDES.getOrDefault(word, BigDecimal.ONE);
      return Optional.of(new Peeling(matcher.group(1), signs, percent, currency, by, marks, true));
    }

    private Optional<Peeling> inCurrency() {
      return Optional.ofNullable(Currencies.around(rest))
          .map(
              found ->
                  new Peeling(
                      found.rest(),
                      signs,
                      percent,
                      found.code(),
                      magnitude,
                      marks,
                      currency == null));
    }
  }
}
