package io.ledgerlift.domain.statement.period;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.statement.period.Period.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "Three Months Ended June 30, 2023 |  | DURATION 2023-04-01 2023-06-30 P3M",
        "Three Months Ended July 2, 2023 |  | DURATION - 2023-07-02 P3M",
        "13 weeks ended 1 April 2023 |  | DURATION 2023-01-01 2023-04-01 P91D",
        "Year ended 31 December 2024 |  | DURATION 2024-01-01 2024-12-31 P12M",
        "Fiscal 2023 |  | DURATION - - P12M",
        "December 31, 2022 | Balance sheet | - - 2022-12-31 -",
        "As of December 31, 2022 |  | INSTANT - 2022-12-31 -",
        "2024 | For the years ended 31 December 2024 and 2023 | DURATION 2024-01-01 2024-12-31 P12M",
        "2023 | As of 31 December 2024 and 2023 | INSTANT - 2023-12-31 -",
        "June 30, 2023 | Six months | DURATION 2023-01-01 2023-06-30 P6M",
        "31.12.2023 | Bilanz zum 31. Dezember 2023 | INSTANT - 2023-12-31 -",
        "01.01.2023 - 31.12.2023 |  | DURATION 2023-01-01 2023-12-31 P1Y",
        "2023-06-30 |  | - - 2023-06-30 -",
        "6/17/2023 |  | - - 2023-06-17 -",
        "24 Weeks Ended 6/11/2022 |  | DURATION - - P168D",
        "Q4 2021 |  | DURATION - - P3M",
        "1Q23 |  | DURATION - - P3M",
        "FY23 |  | DURATION - - P12M",
        "2023/24 |  | - - - -",
        "Dec 31, 2022 | Three Months Ended | DURATION 2022-10-01 2022-12-31 P3M",
        "Cost | As of 30 June 2023 | INSTANT - 2023-06-30 -",
        "Level 1 2020 |  | - - - -"
      })
  void a_time_is_told_as_far_as_it_is_printed(String heads, String titles, String expected) {
    Period period = of(heads, titles).orElseThrow();

    assertThat(
            (period.kind() + " " + period.start() + " " + period.end() + " " + period.length())
                .replace("null", "-"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"Q4 2021,2021,4", "1Q23,2023,1", "Third quarter 2020,2020,3", "Q2 FY2022,2022,2"})
  void quarters_are_those_of_the_company(String heads, int year, int quarter) {
    Period period = of(heads, "").orElseThrow();

    assertThat(period.year()).isEqualTo(year);
    assertThat(period.quarter()).isEqualTo(quarter);
    assertThat(period.end()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Change 2023 2022", "% Change", "2023 vs 2022", "2019 2020", "Note", "", "12,023"})
  void a_column_that_compares_or_tells_no_time_has_no_period(String heads) {
    assertThat(of(heads, "")).isEmpty();
  }

  @Test
  void several_years_of_the_title_give_a_column_none() {
    assertThat(of("Amount", "As of 31 December 2024 and 2023")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2023 restated,RESTATED",
    "2022 (pro forma),PRO_FORMA",
    "2025 Budget,FORECAST",
    "2025E,FORECAST",
    "2023,REPORTED"
  })
  void the_basis_is_told(String heads, Basis basis) {
    assertThat(of(heads, "").orElseThrow().basis()).isEqualTo(basis);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "31.12.98 | 1998-12-31",
        "31.12.2023 | 2023-12-31",
        "December 31, 2023 | 2023-12-31",
        "29 February 2023 | -",
        "02/03/2024 | -",
        "December 2023 | -",
        "2023 | -",
        "paid 31.12.2023 | -"
      })
  void a_day_is_one_when_nothing_else_is_said(String text, LocalDate day) {
    assertThat(Periods.day(text).orElse(null)).isEqualTo(day);
  }

  @Test
  void days_count_in_the_order_in_which_they_stand() {
    assertThat(of("1 January 2023 to 31.12.2023", "").orElseThrow().end()).isEqualTo("2023-12-31");
  }

  @Test
  void the_nearest_name_wins_over_those_above_it() {
    List<String> heads =
        List.of("For the years ended 31 December 2020 and 2019", "Year ended 31 December", "2020");

    assertThat(new Periods("").of(heads).orElseThrow().start()).isEqualTo("2020-01-01");
  }

  @Test
  void the_same_time_covers_itself_where_less_is_told() {
    Period day = of("31 December 2023", "").orElseThrow();

    assertThat(day.covers(of("2023", "Year ended 31 December").orElseThrow())).isTrue();
    assertThat(day.covers(of("2022", "Year ended 31 December").orElseThrow())).isFalse();
    assertThat(day.covers(of("30 June 2023", "").orElseThrow())).isFalse();
  }

  private static Optional<Period> of(String heads, String titles) {
    return new Periods(titles == null ? "" : titles).of(heads == null ? List.of() : List.of(heads));
  }
}
