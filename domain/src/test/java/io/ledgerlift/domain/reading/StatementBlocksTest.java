package io.ledgerlift.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.Artifact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where one table of a statement ends and the next begins. */
class StatementBlocksTest {

  @Test
  void text_over_the_whole_width_parts_tables_between_equal_rules() {
    PageFindings findings =
        Print.read(
            "----------------------------------------------------------------",
            "Revenue                                      2022        2021",
            "----------------------------------------------------------------",
            "Products                                    1,204       1,187",
            "Services                                      310         422",
            "Total revenue                               1,514       1,609",
            "No single customer made up more than ten percent of all sales.",
            "Maturity                                     2022        2021",
            "----------------------------------------------------------------",
            "Within one year                               118          97",
            "Later                                          77          65",
            "Total debt                                    195         162",
            "----------------------------------------------------------------");

    List<Artifact.Table> tables = Print.tables(findings);
    assertThat(tables).hasSize(2);
    assertThat(Print.rows(tables.get(0))).endsWith("Total revenue | 1,514 | 1,609");
    assertThat(Print.rows(tables.get(1))).startsWith("Maturity | 2022 | 2021");
  }

  @Test
  void text_over_the_value_columns_parts_tables_without_rules() {
    PageFindings findings =
        Print.read(
            "Revenue                                      2022        2021",
            "Products                                    1,204       1,187",
            "Services                                      310         422",
            "Total revenue                               1,514       1,609",
            "No single customer made up more than ten percent of all sales.",
            "Debt within one year                          118          97",
            "Debt of later years                            77          65",
            "Total debt                                    195         162");

    List<Artifact.Table> tables = Print.tables(findings);
    assertThat(tables).hasSize(2);
    assertThat(Print.rows(tables.get(0))).endsWith("Total revenue | 1,514 | 1,609");
    assertThat(Print.rows(tables.get(1))).startsWith("Debt within one year | 118 | 97");
  }

  @Test
  void values_without_labels_beside_a_table_are_columns_of_it() {
    PageFindings findings =
        Print.read(
            "-----------------------------------   ---------------------",
            "                   2022        2021        2020        2019",
            "-----------------------------------   ---------------------",
            "Products          1,204       1,187       1,100       1,010",
            "Services            310         422         400         395",
            "Basis           audited     audited   estimated     audited",
            "-----------------------------------   ---------------------");

    assertThat(Print.rows(Print.tables(findings).get(0)))
        .containsExactly(
            " | 2022 | 2021 | 2020 | 2019",
            "Products | 1,204 | 1,187 | 1,100 | 1,010",
            "Services | 310 | 422 | 400 | 395",
            "Basis | audited | audited | estimated | audited");
  }

  @Test
  void a_unit_below_the_rule_under_the_head_is_head() {
    PageFindings findings =
        Print.read(
            "----------------------------------------------------------------",
            "Revenue                                      2022        2021",
            "----------------------------------------------------------------",
            "                                               (In millions)",
            "Products                                    1,204       1,187",
            "Services                                      310         422",
            "Total revenue                               1,514       1,609",
            "----------------------------------------------------------------");

    Artifact.Table table = Print.tables(findings).get(0);
    assertThat(table.headerRows()).isEqualTo(2);
    assertThat(Print.rows(table)).contains("Products | 1,204 | 1,187");
  }

  @Test
  void a_head_in_the_wording_of_the_first_one_opens_a_table_of_its_own() {
    PageFindings findings =
        Print.read(
            "---------------------------------------------------",
            "                         Three months ended June 30,",
            "                         Total      Rigid  Flexible",
            "---------------------------------------------------",
            "Revenue                  1,204        310       894",
            "Cost of sales             (310)      (118)     (192)",
            "Gross profit               894        192       702",
            "                          Six months ended June 30,",
            "                         Total      Rigid  Flexible",
            "---------------------------------------------------",
            "Revenue                  2,310        640     1,670",
            "Cost of sales             (640)      (230)     (410)",
            "Gross profit             1,670        410     1,260",
            "---------------------------------------------------");

    List<Artifact.Table> tables = Print.tables(findings);
    assertThat(tables).hasSize(2);
    assertThat(tables).extracting(Artifact.Table::headerRows).containsExactly(2, 2);
    assertThat(Print.rows(tables.get(1)))
        .startsWith(" | Six months ended June 30, | < | <", " | Total | Rigid | Flexible");
  }

  @Test
  void names_among_the_rows_that_are_no_head_part_nothing() {
    PageFindings findings =
        Print.read(
            "                         Total      Rigid  Flexible",
            "Revenue                  1,204        310       894",
            "Cost of sales             (310)      (118)     (192)",
            "                       audited     audited  estimated",
            "Gross profit               894        192       702",
            "Net income                 118         41        77");

    assertThat(Print.tables(findings)).hasSize(1);
  }

  @Test
  void a_long_label_that_reads_like_prose_is_the_label_of_its_values() {
    PageFindings findings =
        Print.read(
            "                                                                    2022      2021",
            "Domestic                                                             1,204     1,187",
            "",
            "Foreign                                                                310       422",
            "",
            "Total income from continuing operations before income taxes and",
            "income or loss of all of our affiliated companies and ventures       1,514     1,609",
            "",
            "Income taxes                                                           118        97");

    assertThat(Print.rows(Print.tables(findings).get(0)))
        .contains(
            "Total income from continuing operations before income taxes and income or loss of all"
                + " of our affiliated companies and ventures | 1,514 | 1,609");
  }

  @Test
  void a_line_that_introduces_the_next_table_ends_the_one_with_an_unlabelled_subtotal() {
    PageFindings findings =
        Print.read(
            "                                         2022          2021",
            "",
            "Products                          $     1,204   $     1,187",
            "",
            "Services                                  310           422",
            "",
            "                                        1,514         1,609",
            "",
            "Rent                                       12            14",
            "",
            "",
            "The next table shows sales before eliminations:",
            "",
            "",
            "Total sales                       $     1,526   $     1,623",
            "",
            "Less: eliminations                        (10)          (12)",
            "",
            "Net sales                         $     1,516   $     1,611");

    List<Artifact.Table> tables = Print.tables(findings);
    assertThat(tables).hasSize(2);
    assertThat(Print.rows(tables.get(0))).endsWith(" | 1,514 | 1,609", "Rent | 12 | 14");
    assertThat(Print.rows(tables.get(1))).startsWith("Total sales | $ 1,526 | $ 1,623");
  }
}
