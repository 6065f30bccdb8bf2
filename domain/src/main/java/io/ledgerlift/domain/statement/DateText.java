package io.ledgerlift.domain.statement;

import java.util.regex.Pattern;

/** Texts that tell a day, a month or a year, in the ways that reports print them. */
final class DateText {

  private static final String YEAR = "(?:19|20)\\d\\d";

  private static final String MONTH =
      "(?:jan|feb|mar|m\u00e4r|apr|avr|may|mai|jun|juin|jul|juil|aug|ao\u00fb|sep|oct|okt|nov|dec|dez|d\u00e9c)\\p{L}*\\.?";

  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{2}|\\d{4})"
              + "|\\d{4}-\\d{2}-\\d{2}"
              + ("|(?:\\d{1,2}(?:\\.|st|nd|rd|th)?[ -])?"
                  + MONTH
                  + "[ -](?:\\d{1,2}, )?(?:\\d{2}|"
                  + YEAR
                  + ")")
              + ("|" + MONTH + " \\d{1,2},? " + YEAR),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern PLAIN_YEAR =
      Pattern.compile(YEAR + "(?:[-/\u2013](?:\\d\\d|" + YEAR + "))?");

  private DateText() {}

  static boolean isDate(String text) {
    return text.length() <= 32 && mayBeDate(text) && DATE.matcher(text.strip()).matches();
  }

  /** Dates have a letter, or two marks of one kind. */
  private static boolean mayBeDate(String text) {
    int[] marks = new int[3];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int mark = "./-".indexOf(c);
      if (Character.isLetter(c) || mark >= 0 && ++marks[mark] == 2) {
        return true;
      }
    }
    return false;
  }

  /** A year and nothing else; what counts may look like that too. */
  static boolean isYear(String text) {
    return text.length() <= 16 && PLAIN_YEAR.matcher(text.strip()).matches();
  }
}
