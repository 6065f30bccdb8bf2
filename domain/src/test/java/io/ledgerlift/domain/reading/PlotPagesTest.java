package io.ledgerlift.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Plots of which nothing but the labels is seen, and tables that resemble them. */
class PlotPagesTest {

  private static final String[] COLUMN_CHART = {
    "   80",
    "",
    "   60       59",
    "                  50       48",
    "   40                               41       38",
    "",
    "   20                                                 22",
    "",
    "    0",
    "          2019     2020     2021     2022     2023     2024",
  };

  private static final String[] BAR_CHART = {
    "Figure 2. Sales of heating oil and of petrol in each region",
    "",
    "North       8.4",
    "          4.2",
    "South        10.2",
    "           5.3",
    "East                 19.7",
    "                13.8",
    "West                         28.7",
    "                     20.4",
    "Abroad                              35.0",
    "                         24.7",
  };

  private static final String[] FALLING_TABLE = {
    "Term      Share      Rate",
    "",
    "  80      11.5       4.10",
    "  60      12.5       4.30",
    "  40      16.0       4.20",
    "  20      60.0       4.70",
    "   0       0.0       0.00",
  };

  @Test
  void ticks_that_fall_evenly_are_an_axis() {
    PageFindings findings = Print.read(COLUMN_CHART);

    assertThat(Print.tables(findings)).isEmpty();
  }

  @Test
  void labels_as_far_out_as_they_count_are_bars() {
    PageFindings findings = Print.read(BAR_CHART);

    assertThat(Print.tables(findings)).isEmpty();
  }

  @Test
  void a_full_table_whose_first_column_falls_evenly_stays_one() {
    PageFindings findings = Print.read(FALLING_TABLE);

    assertThat(Print.tables(findings)).hasSize(1);
    assertThat(Print.rows(Print.tables(findings).get(0))).contains("60 | 12.5 | 4.30");
  }
}
