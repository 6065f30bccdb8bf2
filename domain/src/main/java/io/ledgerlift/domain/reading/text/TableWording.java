package io.ledgerlift.domain.reading.text;

import java.util.regex.Pattern;

/** What the lines around a table look like: units, marks of notes, "continued". */
public final class TableWording {

  /** Longer texts are neither marks nor units, and no pattern needs to look at them. */
  private static final int LONGEST = 150;

  private static final Pattern NOTE_MARK = Pattern.compile("\\((?:\\d{1,2}|[a-z]|\\*+)\\)|[*†‡§]+");

  /** The units of a whole table, and nothing else: "(in thousands, except per share data)". */
  private static final Pattern UNITS =
      Pattern.compile(
          "\\(?(?:unaudited[,;]? )?(?:all )?"
              + "(?:(?:amounts?|figures|values|dollars|tables?|angaben|beträge|montants|chiffres)"
              + " (?:\\S+ ){0,3}?)?(?:expressed |stated )?(?:in|en) .{0,30}?"
              + "(?:thousands?|millions?|billions?|lakhs?|crores?|tausend|millionen|mrd|mio"
              + "|milliers|dollars|euros?|eur|usd|gbp|chf|percent|[$€£¥₹%]).{0,80}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A sentence that introduces a table, or a long title, and ends with its unit in brackets. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          ".*\\((?:[^()]{0,40}\\b)?in (?:[^() ]{1,20} )?(?:thousands|millions|billions)\\b[^()]{0,80}\\)[:.]?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int LONGEST_INTRODUCTION = 600;

  private static final String GOES_ON =
      "(?:continued|cont['’]?d|cont\\.|fortsetzung|suite|continuación)";

  private static final Pattern CONTINUED =
      Pattern.compile(
          GOES_ON + "|.*[(\\[,:–—-]\\s*" + GOES_ON + "(?:[)\\].,:\\s].*)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private TableWording() {}

  /** A mark that sends the reader to a note. */
  public static boolean isNoteMark(String text) {
    return matches(NOTE_MARK, text);
  }

  /** Tells the unit or scale of a table's figures, and nothing else. */
  public static boolean tellsUnits(String text) {
    return matches(UNITS, text);
  }

  /** Ends with the unit or scale of the table below it, whatever it says before. */
  public static boolean announcesUnits(String text) {
    return text.length() <= LONGEST_INTRODUCTION && ANNOUNCED.matcher(text).matches();
  }

  /** Says that what it heads began on an earlier page. */
  public static boolean saysContinued(String text) {
    return matches(CONTINUED, text);
  }

  /** Ends as sentences and introductions do, and titles do not. */
  public static boolean endsSentence(String text) {
    return !text.isEmpty() && ".:;,".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean matches(Pattern pattern, String text) {
    return text.length() <= LONGEST && pattern.matcher(text).matches();
  }
}
