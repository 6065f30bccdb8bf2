package io.ledgerlift.domain.statement.period;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The time that figures are told for, as far as it is printed; nothing of it is guessed.
 *
 * @param kind null where it is not told whether a day or a time up to it is meant
 * @param end the day, or the last day; null where only the year or quarter is told
 * @param year as printed; the last one of a year such as 2023/24
 * @param quarter 1 to 4; null where none is told
 * @param length of the time; null for days, and where it is not told
 */
public record Period(
    @Nullable Kind kind,
    @Nullable LocalDate end,
    int year,
    @Nullable Integer quarter,
    java.time.@Nullable Period length,
    Basis basis) {

  /** What figures are told for. */
  public enum Kind {
    /** One day, at whose end the figures stood so. */
    INSTANT,
    /** The time from one day to another, over which the figures came about. */
    DURATION;

    /** As shown. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How the figures were arrived at. */
  public enum Basis {
    REPORTED,
    /** Corrected since they were first published. */
    RESTATED,
    /** As if something had been so that was not. */
    PRO_FORMA,
    /** Expected or planned. */
    FORECAST;

    /** As shown. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The first day; null where the last one or the length is not told, and for days. Months that do
   * not end with one of the calendar are those of a company, whose first day is not told either.
   */
  public @Nullable LocalDate start() {
    if (end == null || length == null) {
      return null;
    }
    LocalDate after = end.plusDays(1);
    return after.getDayOfMonth() == 1 || length.toTotalMonths() == 0 ? after.minus(length) : null;
  }

  /** The same time, told as what its statement tells where the column leaves that open. */
  public Period orElse(@Nullable Kind usual) {
    return kind == null ? new Period(usual, end, year, quarter, length, basis) : this;
  }

  /** Whether both are the same time, whatever was said about how the figures were arrived at. */
  public boolean covers(Period other) {
    return year == other.year
        && (end == null || other.end == null || end.equals(other.end))
        && (quarter == null || quarter.equals(other.quarter))
        && (length == null || other.length == null || length.equals(other.length));
  }
}
