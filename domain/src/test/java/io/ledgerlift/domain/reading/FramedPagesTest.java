package io.ledgerlift.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.Artifact;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramedPagesTest {

  @Test
  void equal_rules_above_and_below_frame_a_table() {
    PageFindings findings =
        Print.read(
            "Some words above the table which are no part of it",
            "",
            "---------------------------------------------------",
            "Sector                        Firms       Employees",
            "---------------------------------------------------",
            "Mining and quarrying            118           4,310",
            "Manufacturing                 2,204          87,118",
            "Construction                  1,187          33,097",
            "---------------------------------------------------",
            "",
            "Source: the office of statistics of the country");

    assertThat(Print.rows(Print.tables(findings).get(0)))
        .containsExactly(
            "Sector | Firms | Employees",
            "Mining and quarrying | 118 | 4,310",
            "Manufacturing | 2,204 | 87,118",
            "Construction | 1,187 | 33,097");
    assertThat(Print.tables(findings).get(0).headerRows()).isEqualTo(1);
  }

  @Test
  void a_partial_rule_tells_what_a_head_spans() {
    PageFindings findings =
        Print.read(
            "------------------------------------------------------------",
            "                      Men                    Women",
            "                --------------------  --------------------",
            "Age             Count         Share   Count          Share",
            "------------------------------------------------------------",
            "Under 20          118          11.0     130           12.0",
            "20 to 40        2,204          48.1   2,310           44.9",
            "Over 40         1,187          40.9   1,410           43.1",
            "------------------------------------------------------------");

    assertThat(Print.rows(Print.tables(findings).get(0)).subList(0, 3))
        .containsExactly(
            "Age | Men | < | Women | <",
            "^ | Count | Share | Count | Share",
            "Under 20 | 118 | 11.0 | 130 | 12.0");
  }

  @Test
  void rows_go_on_below_the_last_rule() {
    PageFindings findings =
        Print.read(
            "---------------------------------------------------",
            "Sector                        Firms       Employees",
            "---------------------------------------------------",
            "Mining and quarrying            118           4,310",
            "Manufacturing                 2,204          87,118",
            "---------------------------------------------------",
            "Construction                  1,187          33,097");

    assertThat(Print.rows(Print.tables(findings).get(0)))
        .endsWith("Manufacturing | 2,204 | 87,118", "Construction | 1,187 | 33,097");
  }

  @Test
  void every_gap_of_a_ladder_is_one_row_of_wrapped_text() {
    PageFindings findings =
        Print.read(
            "---------------------------------------------------------",
            "Duty                 Who                   When",
            "---------------------------------------------------------",
            "Keep the ledger      The bookkeeper of     Every day of",
            "of receipts          the branch office     the year",
            "---------------------------------------------------------",
            "Count the cash       Two of the clerks     Every evening",
            "in the till          who work there        before closing",
            "---------------------------------------------------------",
            "Report to the        The head of the       When a month",
            "main office          branch office         has ended",
            "---------------------------------------------------------");

    assertThat(Print.rows(Print.tables(findings).get(0)))
        .containsExactly(
            "Duty | Who | When",
            "Keep the ledger of receipts | The bookkeeper of the branch office"
                + " | Every day of the year",
            "Count the cash in the till | Two of the clerks who work there"
                + " | Every evening before closing",
            "Report to the main office | The head of the branch office"
                + " | When a month has ended");
  }

  @Test
  void tables_side_by_side_are_told_apart_by_their_broken_rules() {
    PageFindings findings =
        Print.read(
            "------------------------------   ------------------------------",
            "City                   People    River                   Length",
            "------------------------------   ------------------------------",
            "Vienna              1,897,000    Danube                   2,850",
            "Riga                  605,000    Daugava                  1,020",
            "Graz                  291,000    Mur                        464",
            "------------------------------   ------------------------------");

    List<Artifact.Table> tables = Print.tables(findings);
    assertThat(tables).hasSize(2);
    assertThat(Print.rows(tables.get(0)).get(1)).isEqualTo("Vienna | 1,897,000");
    assertThat(Print.rows(tables.get(1)).get(1)).isEqualTo("Danube | 2,850");
  }

  @Test
  void a_part_without_a_head_goes_on_with_the_table_above() {
    PageFindings findings =
        Print.read(
            "---------------------------------------------------",
            "Sector                        Firms       Employees",
            "---------------------------------------------------",
            "Mining and quarrying            118           4,310",
            "Manufacturing                 2,204          87,118",
            "Construction                  1,187          33,097",
            "---------------------------------------------------",
            "",
            "Of which abroad",
            "",
            "Mining                           18             310",
            "Manufacturing                   204           7,118",
            "Building                        187           3,097");

    assertThat(Print.tables(findings)).hasSize(1);
    assertThat(Print.rows(Print.tables(findings).get(0)))
        .contains("Of which abroad |  | ", "Building | 187 | 3,097");
  }

  @Test
  void rules_over_the_value_columns_alone_leave_the_labels_to_the_table() {
    PageFindings findings =
        Print.read(
            "                                  ------------------------------",
            "                                        2022        2021",
            "                                  ------------------------------",
            "Income before taxes at home            1,204       1,187",
            "Income before taxes abroad               310         422",
            "                                  ------------------------------",
            "Total income before taxes              1,514       1,609",
            "                                  ------------------------------");

    assertThat(Print.rows(Print.tables(findings).get(0)))
        .containsExactly(
            " | 2022 | 2021",
            "Income before taxes at home | 1,204 | 1,187",
            "Income before taxes abroad | 310 | 422",
            "Total income before taxes | 1,514 | 1,609");
  }

  @Test
  void a_head_above_the_first_rule_belongs_to_the_frame() {
    PageFindings findings =
        Print.read(
            "Years ended December 31,         2022                  2021",
            "--------------------------------------------------------------",
            "                          Amount       Rate     Amount    Rate",
            "--------------------------------------------------------------",
            "Tax at the usual rate      1,204       21.0      1,187    21.0",
            "Credits for research         (38)      (0.6)       (42)   (0.7)",
            "Tax on income abroad         118        2.0         97     1.7",
            "--------------------------------------------------------------");

    assertThat(Print.rows(Print.tables(findings).get(0)).subList(0, 2))
        .containsExactly(
            "Years ended December 31, | 2022 | < | 2021 | <", "^ | Amount | Rate | Amount | Rate");
  }
}
