package io.ledgerlift.domain.statement.period;

import io.ledgerlift.domain.statement.period.Period.Basis;
import io.ledgerlift.domain.statement.period.Period.Kind;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the names over a column and the titles of its table say about time. The nearer text wins;
 * what it leaves open is taken from the farther one where that says one thing only.
 */
public final class PeriodText {

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

  private static final Pattern CHANGE =
      pattern(
          "\\b(?:changes?|variance|increase|decrease|growth|vs\\.?|versus|better|worse|ver\u00e4nderung|\u00e4nderung|abweichung|yoy|y/y|q/q)\\b"
              + "|\u0394");

  private static final Map<Pattern, Basis> BASES =
      Map.of(
          pattern("\\b(?:restated|recast|as revised|retraité|angepasst)\\b"), Basis.RESTATED,
          pattern("\\bpro[- ]?forma\\b"), Basis.PRO_FORMA,
          pattern("\\b(?:forecast|budget(?:ed)?|outlook|guidance|projected)\\b|(?<=\\d{4})E\\b"),
              Basis.FORECAST);

  private final String text;
  private final Dates dates;

  private PeriodText(String text) {
    this.text = text;
    this.dates = Dates.in(text);
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether a column compares two periods instead of telling one. */
  public static boolean isChange(String heads) {
    return CHANGE.matcher(heads).find();
  }

  /** Whether the text names a time and nothing else of which figures are told. */
  public static boolean isTime(String name) {
    PeriodText said = new PeriodText(name);
    return said.saysYear()
        || !said.dates.monthDays().isEmpty()
        || said.length() != null
        || said.saysDuration()
        || said.quarter() != null;
  }

  /**
   * The period of a column; empty where none is told, or several are.
   *
   * @param heads the names over the column from top to bottom, in one text
   * @param titles of the table
   */
  public static Optional<Period> of(String heads, String titles) {
    PeriodText near = new PeriodText(heads);
    PeriodText far = new PeriodText(titles);
    if (isChange(heads)) {
      return Optional.empty();
    }
    if (near.saysYear()) {
      return near.period(near.lastYear(), far);
    }
    return far.saysOneYear() ? far.period(far.lastYear(), near) : Optional.empty();
  }

  private boolean saysYear() {
    return !dates.years().isEmpty();
  }

  private boolean saysOneYear() {
    return Set.copyOf(dates.years()).size() == 1;
  }

  private int lastYear() {
    return dates.years().get(dates.years().size() - 1);
  }

  private Optional<Period> period(int year, PeriodText other) {
    if (Set.copyOf(dates.years()).size() > 1 && !isSpan()) {
      return Optional.empty();
    }
    LocalDate end = end(year, other);
    Integer quarter = quarter() == null ? other.quarter() : quarter();
    java.time.Period length =
        span().or(() -> Optional.ofNullable(length())).orElseGet(other::length);
    Kind kind = kind() == null ? other.kind() : kind();
    if (kind == null && length != null) {
      kind = Kind.DURATION;
    }
    return Optional.of(
        new Period(
            kind,
            end,
            year,
            quarter,
            kind == Kind.INSTANT ? null : length,
            basis() == Basis.REPORTED ? other.basis() : basis()));
  }

  /** From one day to another. */
  private boolean isSpan() {
    return dates.days().size() == 2;
  }

  private Optional<java.time.Period> span() {
    if (!isSpan()) {
      return Optional.empty();
    }
    LocalDate after = dates.days().get(1).plusDays(1);
    return after.isAfter(dates.days().get(0))
        ? Optional.of(java.time.Period.between(dates.days().get(0), after))
        : Optional.empty();
  }

  private @Nullable LocalDate end(int year, PeriodText other) {
    if (!dates.days().isEmpty()) {
      LocalDate last = dates.days().get(dates.days().size() - 1);
      return last.getYear() == year ? last : null;
    }
    MonthDay day = day() == null ? other.day() : day();
    return day == null || quarter() != null ? null : day.atYear(year);
  }

  /** The day on which all periods of the text end; null where it names none, or several. */
  private @Nullable MonthDay day() {
    Set<MonthDay> days = new TreeSet<>(dates.monthDays());
    dates.days().forEach(day -> days.add(MonthDay.from(day)));
    return days.size() == 1 ? days.iterator().next() : null;
  }

  private @Nullable Integer quarter() {
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
  private java.time.@Nullable Period length() {
    Set<String> told = new TreeSet<>();
    Matcher matcher = LENGTH.matcher(text);
    while (matcher.find()) {
      String count = matcher.group(1).toLowerCase(Locale.ROOT);
      int number = COUNTS.containsKey(count) ? COUNTS.get(count) : Integer.parseInt(count);
      told.add("P" + number + matcher.group(2).substring(0, 1).toUpperCase(Locale.ROOT));
    }
    if (told.isEmpty() && (quarter() != null || THREE_MONTHS.matcher(text).find())) {
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

  private boolean saysDuration() {
    return OVER_TIME.matcher(text).find() || WHOLE_YEAR.matcher(text).find();
  }

  private @Nullable Kind kind() {
    boolean duration = saysDuration() || length() != null || span().isPresent();
    boolean instant = AT_DAY.matcher(text).find();
    if (duration == instant) {
      return null;
    }
    return duration ? Kind.DURATION : Kind.INSTANT;
  }

  private Basis basis() {
    return BASES.entrySet().stream()
        .filter(basis -> basis.getKey().matcher(text).find())
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst()
        .orElse(Basis.REPORTED);
  }
}
