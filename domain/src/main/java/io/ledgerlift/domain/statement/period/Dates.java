package io.ledgerlift.domain.statement.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days, months and years that a text names. A day such as 02/03/2024, which is one in March or
 * one in February, tells its year only.
 *
 * @param days whole dates, the last day of a month where only that is named
 * @param monthDays days without a year
 * @param years in the order in which they stand, those of the days too
 * @param alone whether the text says nothing else
 */
record Dates(List<LocalDate> days, List<MonthDay> monthDays, List<Integer> years, boolean alone) {

  private static final String YEAR = "((?:19|20)\\d\\d)";

  private static final String MONTH =
      "(jan|feb|f\u00e9v|mar|m\u00e4r|mrz|apr|avr|may|mai|jun|juin|jul|juil|aug|ao\u00fb|sep|oct|okt|nov|dec|dez|d\u00e9c)\\p{L}*\\.?";

  private static final Map<String, Month> MONTHS = months();

  private static final Dates NONE = new Dates(List.of(), List.of(), List.of(), false);

  private static final List<Form> FORMS =
      List.of(
          form("\\b" + YEAR + "-(\\d\\d)-(\\d\\d)\\b", "ymd"),
          form("\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?((?:19|20)?\\d\\d)(?!\\d)", "dmy"),
          form("\\b(\\d{1,2})/(\\d{1,2})/((?:19|20)?\\d\\d)\\b", "xxy"),
          form("\\b" + MONTH + "\\s?(\\d{1,2})\\s?,?\\s?" + YEAR + "\\b", "mdy"),
          form(
              "\\b(\\d{1,2})(?:\\.|st|nd|rd|th)?[ -]?(?:de )?" + MONTH + "[ ,-]*" + YEAR + "\\b",
              "dmy"),
          form("\\b" + MONTH + "[ -]'?" + YEAR + "\\b", "my"),
          form("\\b" + MONTH + "\\s?(\\d{1,2})(?:st|nd|rd|th)?\\b", "md"),
          form("\\b(\\d{1,2})(?:\\.|st|nd|rd|th)? " + MONTH + "(?!\\p{L})", "dm"),
          form("(?<![\\d.,/])" + YEAR + "[/\u2013-]((?:19|20)?\\d\\d)(?![\\d/-])", "zy"),
          form("(?<![\\d.,])" + YEAR + "(?![\\d,]|\\.\\d)", "y"),
          form("\\b(?:FY|(?:Q|H)[1-4]|[1-4](?:Q|H)) ?['\u2019]?(\\d\\d)\\b", "y"));

  /** A way to write a date, and what its groups are: year, month, day, or one of the last two. */
  private record Form(Pattern pattern, String parts) {

    String group(MatchResult match, char part) {
      int index = parts.indexOf(part);
      return index < 0 ? "" : match.group(index + 1);
    }
  }

  Dates {
    days = List.copyOf(days);
    monthDays = List.copyOf(monthDays);
    years = List.copyOf(years);
  }

  private static Form form(String pattern, String parts) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new Form(Pattern.compile(pattern, flags), parts);
  }

  private static Map<String, Month> months() {
    List<String> prefixes =
        List.of(
            "jan",
            "feb f\u00e9v",
            "mar m\u00e4r mrz",
            "apr avr",
            "may mai",
            "jun juin",
            "jul juil",
            "aug ao\u00fb",
            "sep",
            "oct okt",
            "nov",
            "dec dez d\u00e9c");
    Map<String, Month> months = new LinkedHashMap<>();
    for (int i = 0; i < prefixes.size(); i++) {
      for (String prefix : prefixes.get(i).split(" ")) {
        months.put(prefix, Month.of(i + 1));
      }
    }
    return months;
  }

  /** What stands in the text; each of its characters counts for one date at most. */
  static Dates in(String text) {
    if (text.codePoints().noneMatch(Character::isDigit)) {
      return NONE;
    }
    Map<Integer, LocalDate> days = new TreeMap<>();
    List<MonthDay> monthDays = new ArrayList<>();
    Map<Integer, Integer> years = new TreeMap<>();
    StringBuilder left = new StringBuilder(text);
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(left.toString());
      while (matcher.find()) {
        MatchResult match = matcher.toMatchResult();
        Optional<Integer> year = year(form.group(match, 'y'));
        Optional<MonthDay> monthDay = monthDay(form, match);
        year.ifPresent(one -> years.put(match.start(), one));
        if (year.isPresent()) {
          monthDay
              .filter(one -> one.isValidYear(year.get()))
              .map(one -> one.atYear(year.get()))
              .or(() -> lastOfMonth(form, match, year.get()))
              .ifPresent(day -> days.put(match.start(), day));
        } else {
          monthDay.ifPresent(monthDays::add);
        }
        left.replace(match.start(), match.end(), "\u0000".repeat(match.end() - match.start()));
      }
    }
    boolean alone = left.chars().allMatch(c -> c == 0 || Character.isWhitespace(c));
    return new Dates(List.copyOf(days.values()), monthDays, List.copyOf(years.values()), alone);
  }

  /** Of two digits as POSIX reads them: 69 is 2069, 70 is 1970. */
  private static Optional<Integer> year(String digits) {
    if (digits.isEmpty()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(digits);
    int century = year < 70 ? 2000 : 1900;
    return Optional.of(digits.length() == 2 ? century + year : year);
  }

  private static Optional<MonthDay> monthDay(Form form, MatchResult match) {
    if (form.parts().equals("xxy")) {
      return slashed(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }
    String day = form.group(match, 'd');
    return day.isEmpty()
        ? Optional.empty()
        : monthDay(month(form.group(match, 'm')), Integer.parseInt(day));
  }

  private static Optional<MonthDay> slashed(int one, int other) {
    if (one > 12) {
      return monthDay(other, one);
    }
    return other > 12 || one == other ? monthDay(one, other) : Optional.empty();
  }

  private static int month(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    String name = text.toLowerCase(Locale.ROOT);
    String prefix = name.startsWith("jui") ? name.substring(0, 4) : name.substring(0, 3);
    return Objects.requireNonNull(MONTHS.get(prefix), prefix).getValue();
  }

  private static Optional<MonthDay> monthDay(int month, int day) {
    try {
      return Optional.of(MonthDay.of(month, day));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> lastOfMonth(Form form, MatchResult match, int year) {
    return form.parts().equals("my")
        ? Optional.of(YearMonth.of(year, month(form.group(match, 'm'))).atEndOfMonth())
        : Optional.empty();
  }
}
