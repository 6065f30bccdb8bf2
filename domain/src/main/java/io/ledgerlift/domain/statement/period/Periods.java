package io.ledgerlift.domain.statement.period;

import io.ledgerlift.domain.statement.period.Period.Basis;
import io.ledgerlift.domain.statement.period.Period.Kind;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The periods of a table's columns: what the names over a column leave open is taken from the
 * titles of the table where these say one thing only.
 */
public final class Periods {

  private static final Pattern CHANGE =
      TimeWords.pattern(
          "\\b(?:changes?|variance|increase|decrease|growth|vs\\.?|versus|better|worse|ver\u00e4nderung|\u00e4nderung|abweichung|yoy|y/y|q/q)\\b"
              + "|\u0394");

  private static final int LONGEST_DAY = 32;

  /** The number of a day. */
  private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{1,2}(?!\\d)");

  private final String titles;
  private final TimeWords told;

  /** Those of the columns under titles. */
  public Periods(String titles) {
    this.titles = titles;
    this.told = TimeWords.in(titles);
  }

  /** Whether a column compares two periods instead of telling one. */
  public static boolean isChange(String heads) {
    return CHANGE.matcher(heads).find();
  }

  /** The day that a text is, and nothing else; a month or a year is none. */
  public static Optional<LocalDate> day(String text) {
    if (text.length() > LONGEST_DAY || !DAY.matcher(text).find()) {
      return Optional.empty();
    }
    Dates dates = Dates.in(text);
    return dates.alone() && dates.days().size() == 1
        ? Optional.of(dates.days().get(0))
        : Optional.empty();
  }

  /** Whether a name says a time; what else it says is of no account. */
  public static boolean isTime(String name) {
    return TimeWords.in(name).saysTime();
  }

  /**
   * The period of a column; empty where none is told, or several are. A name right over the column
   * counts more than those above it, which may be titles of the whole table.
   *
   * @param heads the names over the column from top to bottom
   */
  public Optional<Period> of(List<String> heads) {
    String all = String.join(" ", heads);
    if (isChange(all)) {
      return Optional.empty();
    }
    TimeWords near = TimeWords.in(all);
    if (!near.saysYear()) {
      return told.saysOneYear() ? period(told, near) : Optional.empty();
    }
    Optional<Period> period = period(near, told);
    for (int from = 1; from < heads.size() && period.isEmpty(); from++) {
      TimeWords below = TimeWords.in(String.join(" ", heads.subList(from, heads.size())));
      TimeWords above = TimeWords.in(String.join(" ", heads.subList(0, from)) + " " + titles);
      period = below.saysYear() ? period(below, above) : Optional.empty();
    }
    return period;
  }

  private static Optional<Period> period(TimeWords words, TimeWords other) {
    if (!words.saysOneYear() && !words.isSpan()) {
      return Optional.empty();
    }
    Kind kind = words.kind() == null ? other.kind() : words.kind();
    java.time.Period length = length(words, other);
    if (kind == null && length != null) {
      kind = Kind.DURATION;
    }
    return Optional.of(
        new Period(
            kind,
            end(words, other),
            words.lastYear(),
            words.quarter() == null ? other.quarter() : words.quarter(),
            kind == Kind.INSTANT ? null : length,
            words.basis() == Basis.REPORTED ? other.basis() : words.basis()));
  }

  private static java.time.@Nullable Period length(TimeWords words, TimeWords other) {
    if (words.isSpan()) {
      return words.span();
    }
    return words.length() == null ? other.length() : words.length();
  }

  private static @Nullable LocalDate end(TimeWords words, TimeWords other) {
    LocalDate last = words.lastDay();
    if (last != null) {
      return last.getYear() == words.lastYear() ? last : null;
    }
    MonthDay day = words.day() == null ? other.day() : words.day();
    return day == null || words.quarter() != null ? null : day.atYear(words.lastYear());
  }
}
