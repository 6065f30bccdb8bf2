package io.ledgerlift.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which lines of a statement name its columns. */
class StatementHeadsTest {

  @Test
  void the_end_of_a_wrapped_name_is_head_though_it_looks_like_a_value() {
    PageFindings findings =
        Print.read(
            "                            June 30,    Significant inputs    Other inputs (Level",
            "                              2023           (Level 2)                 3)",
            "                                             (In millions)",
            "Loans held for sale           1,903                  106              1,797",
            "Other assets                    102                   41                 61",
            "Total assets                  2,005                  147              1,858");

    Artifact.Table table = Print.tables(findings).get(0);
    assertThat(Print.rows(table).subList(0, table.headerRows()))
        .containsExactly(
            " | June 30, 2023 | Significant inputs (Level 2) | Other inputs (Level 3)",
            " | (In millions) | < | <");
  }

  @Test
  void days_and_years_of_wrapped_dates_are_head() {
    PageFindings findings =
        Print.read(
            "                             Three months ended June    Six months ended June",
            "                                    30, 2023                   30, 2023",
            "Impact on revenue                       (6)                      (133)",
            "Hedging impact                          34                        110",
            "Net impact                              28                        (23)");

    Artifact.Table table = Print.tables(findings).get(0);
    assertThat(Print.rows(table))
        .startsWith(
            " | Three months ended June 30, 2023 | Six months ended June 30, 2023",
            "Impact on revenue | (6) | (133)");
  }

  @Test
  void a_high_head_begins_above_the_first_line_that_has_two_names() {
    List<Word> words = new ArrayList<>();
    words.addAll(Print.words("                                                  Accumulated", 94));
    words.addAll(Print.words("                        Common      Retained", 100));
    words.addAll(Print.words("                                                  losses", 104));
    words.addAll(Print.words("                        stock       earnings", 110));
    words.addAll(Print.words("Balance at the start     1,204         310              (118)", 124));
    words.addAll(Print.words("Net income                   0          77                 0", 136));
    words.addAll(Print.words("Balance at the end       1,204         387              (118)", 148));

    Artifact.Table table = Print.tables(Print.read(Print.page(words, List.of(), List.of()))).get(0);

    assertThat(Print.rows(table))
        .startsWith(" | Common stock | Retained earnings | Accumulated losses");
  }

  @Test
  void years_and_a_comparison_are_head_though_they_start_far_left() {
    PageFindings findings =
        Print.read(
            "             2022    2021    vs. 2021     2022    2021    vs. 2021",
            "Revenue     $63.1   $79.0    down 20%    $63.1   $74.7    down 16%",
            "Margin      42.6%   55.4%    down 12%    47.3%   58.1%    down 10%",
            "Tax rate     3.2%    8.5%    down 11%     4.1%    8.7%     down 4%");

    Artifact.Table table = Print.tables(findings).get(0);
    assertThat(table.headerRows()).isEqualTo(1);
    assertThat(Print.rows(table).get(0))
        .isEqualTo(" | 2022 | 2021 | vs. 2021 | 2022 | 2021 | vs. 2021");
  }

  @Test
  void names_stand_farther_above_a_label_than_lines_of_one_head_do() {
    List<Word> words = new ArrayList<>();
    words.addAll(Print.words("                               Reported    Adjusted", 100));
    words.addAll(Print.words("Net cash provided by (used in):", 129));
    words.addAll(Print.words("Operating activities              2,708       2,467", 141));
    words.addAll(Print.words("Investing activities             (4,667)     (4,662)", 153));
    words.addAll(Print.words("Financing activities                750         986", 165));

    Artifact.Table table = Print.tables(Print.read(Print.page(words, List.of(), List.of()))).get(0);

    assertThat(Print.rows(table))
        .startsWith(" | Reported | Adjusted", "Net cash provided by (used in): |  | ");
  }
}
