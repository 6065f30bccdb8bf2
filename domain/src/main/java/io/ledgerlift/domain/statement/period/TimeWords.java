package io.ledgerlift.domain.statement.period;

import io.ledgerlift.domain.statement.period.Period.Basis;
import io.ledgerlift.domain.statement.period.Period.Kind;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text says about time.
 *
 * @param quarter 1 to 4; null for none
 * @param length the one that is told; null for none, or several
 * @param duration whether it speaks of time that passes
 * @param instant whether it speaks of a day
 */
record TimeWords(
    Dates dates,
    @Nullable Integer quarter,
    java.time.@Nullable Period length,
    boolean duration,
    boolean instant,
    Basis basis) {

  private static final Map<String, Integer> COUNTS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("six", 6),
          Map.entry("nine", 9),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("twenty-six", 26),
          Map.entry("thirty-nine", 39),
          Map.entry("fifty-two", 52),
          Map.entry("fifty-three", 53));

  private static final Pattern LENGTH =
      pattern(
          "\\b("
              + String.join("|", new TreeSet<>(COUNTS.keySet()).descendingSet())
              + "|\\d{1,2})[ -](months?|weeks?)\\b");

  private static final Pattern WHOLE_YEAR =
      pattern(
          "\\b(?:(?:fiscal |financial )?years? (?:then )?end(?:ed|ing)|(?:for|of) the (?:fiscal |financial )?years?"
              + "|fiscal(?: years?)?(?= ?[12(]|$)|full[- ]year|gesch\u00e4ftsjahr|exercice)\\b"
              + "|\\bFY(?= ?['\u2019]?\\d\\d)");

  private static final Pattern QUARTER =
      pattern(
          "\\bQ([1-4])\\b|\\b([1-4])Q|\\b(first|second|third|fourth)(?: fiscal)? quarter\\b|\\b([1-4])\\. quartal\\b"
              + "|\\bQ([1-4])(?=\\d\\d)");

  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

  private static final Pattern THREE_MONTHS = pattern("\\bquarters? ended\\b");

  private static final Pattern HALF =
      pattern("\\bH[12]\\b|\\b[12]H|\\bhalf[- ]year\\b|\\bhalbjahr\\b");

  private static final Pattern OVER_TIME = pattern("\\b(?:ended|ending|year-to-date|ytd)\\b");

  private static final Pattern AT_DAY =
      pattern("\\b(?:as (?:of|at)|at|balances? at|zum|am|au|stand)(?= \\p{L}|\\s?\\d|\\s*$)");

  private static final Map<Pattern, Basis> BASES =
      Map.of(
          pattern("\\b(?:restated|recast|as revised|retraité|angepasst)\\b"), Basis.RESTATED,
          pattern("\\bpro[- ]?forma\\b"), Basis.PRO_FORMA,
          pattern("\\b(?:forecast|budget(?:ed)?|outlook|guidance|projected)\\b|(?<=\\d{4})E\\b"),
              Basis.FORECAST);

  static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static TimeWords in(String text) {
    Integer quarter = quarter(text);
    return new TimeWords(
        Dates.in(text),
        quarter,
        length(text, quarter),
        OVER_TIME.matcher(text).find() || WHOLE_YEAR.matcher(text).find(),
        AT_DAY.matcher(text).find(),
        basis(text));
  }

  boolean saysTime() {
    return saysYear() || !dates.monthDays().isEmpty() || length != null || duration;
  }

  boolean saysYear() {
    return !dates.years().isEmpty();
  }

  boolean saysOneYear() {
    return Set.copyOf(dates.years()).size() == 1;
  }

  int lastYear() {
    return dates.years().get(dates.years().size() - 1);
  }

  /** From one day to another. */
  boolean isSpan() {
    return dates.days().size() == 2 && dates.days().get(0).isBefore(dates.days().get(1));
  }

  java.time.Period span() {
    return java.time.Period.between(dates.days().get(0), dates.days().get(1).plusDays(1));
  }

  /** The day on which all periods of the text end; null where it names none, or several. */
  @Nullable MonthDay day() {
    Set<MonthDay> days = new TreeSet<>(dates.monthDays());
    dates.days().forEach(day -> days.add(MonthDay.from(day)));
    return days.size() == 1 ? days.iterator().next() : null;
  }

  @Nullable LocalDate lastDay() {
    return dates.days().isEmpty() ? null : dates.days().get(dates.days().size() - 1);
  }

  @Nullable Kind kind() {
    boolean passes = duration || length != null || isSpan();
    if (passes == instant) {
      return null;
    }
    return passes ? Kind.DURATION : Kind.INSTANT;
  }

  private static @Nullable Integer quarter(String text) {
    Matcher matcher = QUARTER.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String said = matcher.group(group);
      if (said != null) {
        int ordinal = ORDINALS.indexOf(said.toLowerCase(Locale.ROOT));
        return ordinal < 0 ? Integer.valueOf(said) : Integer.valueOf(ordinal + 1);
      }
    }
    return null;
  }

  /** The one length that is told; null for none, or several. */
  private static java.time.@Nullable Period length(String text, @Nullable Integer quarter) {
    Set<String> told = new TreeSet<>();
    Matcher matcher = LENGTH.matcher(text);
    while (matcher.find()) {
      String count = matcher.group(1).toLowerCase(Locale.ROOT);
      int number = COUNTS.containsKey(count) ? COUNTS.get(count) : Integer.parseInt(count);
      told.add("P" + number + matcher.group(2).substring(0, 1).toUpperCase(Locale.ROOT));
    }
    if (told.isEmpty() && (quarter != null || THREE_MONTHS.matcher(text).find())) {
      told.add("P3M");
    }
    if (HALF.matcher(text).find()) {
      told.add("P6M");
    }
    if (WHOLE_YEAR.matcher(text).find()) {
      told.add("P12M");
    }
    return told.size() == 1 ? java.time.Period.parse(told.iterator().next()) : null;
  }

  private static Basis basis(String text) {
    return BASES.entrySet().stream()
        .filter(basis -> basis.getKey().matcher(text).find())
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst()
        .orElse(Basis.REPORTED);
  }
}
