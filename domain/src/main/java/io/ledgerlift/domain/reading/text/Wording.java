package io.ledgerlift.domain.reading.text;

import java.util.Set;
import java.util.regex.Pattern;

/** What a piece of text looks like, whatever it says: a value, a bullet, a caption, a note. */
public final class Wording {

  /** Longer texts are no values, and no pattern needs to look at them. */
  private static final int LONGEST_VALUE = 40;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:US|C|A|HK)?[(\\[<>≤≥~±+\\-–—−*†‡$€£¥]*[.,]?\\d[\\d.,'’/:%\\-–—−+*()†‡§\\]a-d€$£⁰¹²³⁴-⁹]{0,22}");

  /** What stands in a value cell without being a number: dashes, dots, marks, "not available". */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "[(\\[]?[$€£¥]?[\\-–—−]+[%)\\]]*|[.…*†‡#§]+|n[./]?[aAmM]\\.?|N/?[AM]|\\(?X\\)?|[xX√✓]");

  private static final Pattern YEAR =
      Pattern.compile(
          "(?:\\d{1,2}[,.] )?\\(?(?:19|20)\\d\\d(?:[-–/](?:19|20)?\\d\\d)?\\)?"
              + "(?:[*†\\d⁰¹²³⁴-⁹]| ?\\([\\da-z]\\))?");
  private static final Pattern BULLET =
      Pattern.compile("[•●▪■◦‣·–\\-*o]|\\(?[a-zA-Z0-9ivx]{1,3}[.)]");
  private static final Pattern LEADER = Pattern.compile("[.·…_]{3,}");
  private static final Pattern DOTS = Pattern.compile("\\.{1,2}");
  private static final Pattern THREE_DIGITS = Pattern.compile("\\d{3}(?:\\D.*)?");
  private static final Pattern UP_TO_THREE_DIGITS = Pattern.compile("\\d{1,3}");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:table|tab\\.|figure|fig\\.|exhibit|chart|graph|box|tableau|tabelle|schedule|appendix"
              + "|annex)\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TABLE_TITLE =
      Pattern.compile(
          "(?:table|tab\\.|exhibit|tableau|tabelle|schedule|annex)"
              + " [a-z]?[-.]?\\d+(?:[-.\u2013]\\d+)*[a-z]?(?:[.:\u2013\u2014)-]|$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOTE_WORD =
      Pattern.compile("(?:sources?|sourc|notes?)\\b.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOTE =
      Pattern.compile(
          "(?:sources?|notes?|n\\.?b\\.?|legend|abbreviations?|\\*+|†|‡|§|[0-9a-z]{1,2}[/)]"
              + "|\\([0-9a-z*]{1,2}\\))(?:[:.\\s].*|(?<=[*†‡§/)]).*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOTES_HEAD =
      Pattern.compile("(?:foot)?notes?|ref\\.?|anhang|anm\\.", Pattern.CASE_INSENSITIVE);
  private static final Pattern GOES_ON =
      Pattern.compile(".*(?:[,\\-–/]|\\b(?:and|of|or|the|to|for|in|from|by|on))");
  private static final Set<String> CURRENCY = Set.of("$", "€", "£", "¥", "$(", "US$", "C$", "CHF");
  private static final Set<String> UNIT = Set.of("%", "$", "€");

  /** With the white around it. */
  private static final int LONGEST_UNIT = 3;

  private static final Set<String> CLOSING = Set.of(")", "%", ")%", "%)");

  private Wording() {}

  /** Names a column of references to notes. */
  public static boolean namesNotes(String text) {
    return text.length() <= LONGEST_VALUE && NOTES_HEAD.matcher(text).matches();
  }

  /** A number with its signs, brackets, currency, percent and note marks. */
  public static boolean isNumber(String text) {
    return hasArabicDigit(text)
        ? compactMatches(NUMBER, text)
        : text.length() <= LONGEST_UNIT && UNIT.contains(text.strip());
  }

  /** A number, or what stands in its place. */
  public static boolean isValue(String text) {
    return isNumber(text) || compactMatches(PLACEHOLDER, text);
  }

  /**
   * A calendar or fiscal year, perhaps with the day of a date that wraps before it, or a note mark:
   * it names a column as often as it counts something.
   */
  public static boolean isYear(String text) {
    return matches(YEAR, text);
  }

  public static boolean isCurrency(String text) {
    return CURRENCY.contains(text);
  }

  /** A bracket or percent sign set apart from the number it closes. */
  public static boolean closesNumber(String text) {
    return CLOSING.contains(text);
  }

  /** A bullet or enumerator, which belongs to the text after it. */
  public static boolean isBullet(String text) {
    return matches(BULLET, text);
  }

  /** Dots or lines that lead the eye from a label to its value. */
  public static boolean isLeader(String text) {
    return LEADER.matcher(text).lookingAt() && text.chars().distinct().count() == 1;
  }

  /** One or two dots: a piece of a spaced leader. */
  public static boolean isDots(String text) {
    return DOTS.matcher(text).matches();
  }

  /** The groups of a number whose thousands are parted by a space. */
  public static boolean continuesThousands(String left, String right) {
    return matches(UP_TO_THREE_DIGITS, left) && matches(THREE_DIGITS, right);
  }

  public static boolean opensWithThreeDigits(String text) {
    return matches(THREE_DIGITS, text);
  }

  /** A numbered title set apart from what it says; "Table 1 shows" is prose. */
  public static boolean opensTableTitle(String text) {
    return TABLE_TITLE.matcher(text).lookingAt();
  }

  /** Starts like a caption of a table or figure. */
  public static boolean opensCaption(String text) {
    return CAPTION.matcher(text).lookingAt();
  }

  /** Starts like a caption, a source or a note: no row of a table does. */
  public static boolean opensCaptionOrNote(String text) {
    return opensCaption(text) || NOTE_WORD.matcher(text).lookingAt();
  }

  /** Starts like a note below a table: a word such as "Note", or a note mark. */
  public static boolean opensNote(String text) {
    return NOTE.matcher(text).matches();
  }

  public static boolean startsLowerCase(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  /** Ends with a comma, a dash or a small word after which the sentence must go on. */
  public static boolean mustGoOn(String text) {
    return GOES_ON.matcher(text).matches();
  }

  public static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  public static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  private static boolean hasArabicDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(Pattern pattern, String text) {
    return text.length() <= LONGEST_VALUE && pattern.matcher(text).matches();
  }

  private static boolean compactMatches(Pattern pattern, String text) {
    return text.length() <= LONGEST_VALUE && pattern.matcher(text.replace(" ", "")).matches();
  }
}
