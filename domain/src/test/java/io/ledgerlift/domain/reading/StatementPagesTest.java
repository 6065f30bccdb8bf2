package io.ledgerlift.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementPagesTest {

  @Test
  void a_statement_without_rulings_keeps_its_heads_labels_and_values() {
    PageFindings findings =
        Print.read(
            "                                       Years ended June 30,",
            "                                         2022        2021",
            "Revenues:",
            "  Products                         $   1,204   $   1,187",
            "  Services                               310         422",
            "Total revenues                         1,514       1,609",
            "Cost of sales                           (873)       (901)",
            "Gross profit                       $     641   $     708");

    Artifact.Table table = Print.tables(findings).get(0);
    assertThat(Print.rows(table))
        .containsExactly(
            " | Years ended June 30, | <",
            " | 2022 | 2021",
            "Revenues: |  | ",
            "Products | $ 1,204 | $ 1,187",
            "Services | 310 | 422",
            "Total revenues | 1,514 | 1,609",
            "Cost of sales | (873) | (901)",
            "Gross profit | $ 641 | $ 708");
    assertThat(table.headerRows()).isEqualTo(2);
    assertThat(Print.blocks(findings)).isEmpty();
  }

  @Test
  void details_that_wrap_above_their_booking_stand_in_its_row() {
    List<Word> words = new ArrayList<>();
    double y = 100;
    words.addAll(Print.words("Date        Details                     Paid out     Balance", y));
    for (int i = 0; i < 5; i++) {
      y += 16;
      String row = "0" + (i + 1) + ".02.24    Card payment                  10.00      " + (90 - i);
      words.addAll(Print.words(row + ".00", y));
    }
    words.addAll(Print.words("            Transfer to supplier, invoice", y + 16));
    words.addAll(Print.words("06.02.24    overdue since spring          80.00       6.00", y + 27));
    words.addAll(Print.words("07.02.24    Account fee                    5.00       1.00", y + 43));

    Artifact.Table table = Print.tables(Print.read(Print.page(words, List.of(), List.of()))).get(0);

    assertThat(Print.rows(table))
        .contains(
            "06.02.24 | Transfer to supplier, invoice overdue since spring | 80.00 | 6.00",
            "07.02.24 | Account fee | 5.00 | 1.00");
  }

  @Test
  void a_loosely_set_statement_has_its_head_and_not_the_foot_of_its_page() {
    List<String> lines =
        List.of(
            "                                         2022        2021",
            "Assets",
            "Cash                                   1,204       1,187",
            "Inventories                              310         422",
            "Receivables                              214         216",
            "Land                                     114         116",
            "Total assets                           1,842       1,941");
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      words.addAll(Print.words(lines.get(i), 100 + 30 * i));
    }
    double foot = 100 + 30 * lines.size();
    words.addAll(Print.words("Marlowind Orchards Inc. and subsidiaries, 2022       17", foot));

    PageFindings findings = Print.read(Print.page(words, List.of(), List.of()));

    assertThat(Print.rows(Print.tables(findings).get(0)))
        .startsWith(" | 2022 | 2021", "Assets |  | ", "Cash | 1,204 | 1,187")
        .endsWith("Total assets | 1,842 | 1,941");
  }

  @Test
  void a_column_of_note_numbers_does_not_make_a_note_of_its_head() {
    PageFindings findings =
        Print.read(
            "                              Note       2022        2021",
            "Assets",
            "  Current assets",
            "    Cash                         3      1,204       1,187",
            "    Inventories                  4        310         422",
            "    Receivables                  5        214         216",
            "Total assets                            1,728       1,825");

    assertThat(Print.rows(Print.tables(findings).get(0)))
        .containsExactly(
            " | Note | 2022 | 2021",
            "Assets |  |  | ",
            "Current assets |  |  | ",
            "Cash | 3 | 1,204 | 1,187",
            "Inventories | 4 | 310 | 422",
            "Receivables | 5 | 214 | 216",
            "Total assets |  | 1,728 | 1,825");
  }

  @Test
  void rules_under_the_values_only_do_not_cut_the_labels_off() {
    PageFindings findings =
        Print.read(
            "                                         2022        2021",
            "Products                               1,204       1,187",
            "Services                                 310         422",
            "                                    ---------------------",
            "Total revenues                         1,514       1,609",
            "Cost of sales                            873         901",
            "                                    ---------------------",
            "Gross profit                             641         708",
            "                                    ---------------------");

    assertThat(Print.rows(Print.tables(findings).get(0)))
        .containsExactly(
            " | 2022 | 2021",
            "Products | 1,204 | 1,187",
            "Services | 310 | 422",
            "Total revenues | 1,514 | 1,609",
            "Cost of sales | 873 | 901",
            "Gross profit | 641 | 708");
  }

  @Test
  void a_wrapped_label_is_one_row_wherever_its_values_stand() {
    PageFindings findings =
        Print.read(
            "                                          2022        2021",
            "Net income                              1,204       1,187",
            "",
            "Change in assets and",
            "  liabilities, net                       (310)       (422)",
            "",
            "Proceeds from the sale of property,        41          38",
            "  plant and equipment",
            "",
            "Dividends                                 (77)        (65)");

    assertThat(Print.rows(Print.tables(findings).get(0)))
        .containsExactly(
            " | 2022 | 2021",
            "Net income | 1,204 | 1,187",
            "Change in assets and liabilities, net | (310) | (422)",
            "Proceeds from the sale of property, plant and equipment | 41 | 38",
            "Dividends | (77) | (65)");
  }

  @Test
  void a_unit_over_all_value_columns_is_a_head_of_its_own() {
    PageFindings findings =
        Print.read(
            "                                   2022        2021",
            "                                     (In millions)",
            "Cash                              1,204       1,187",
            "Receivables                         310         422",
            "Inventories                         118          97",
            "Total current assets              1,632       1,706");

    assertThat(Print.rows(Print.tables(findings).get(0)).subList(0, 3))
        .containsExactly(" | 2022 | 2021", " | (In millions) | <", "Cash | 1,204 | 1,187");
  }

  @Test
  void a_second_head_starts_a_second_table() {
    PageFindings findings =
        Print.read(
            "Domestic results                   2022        2021",
            "Revenue                           1,204       1,187",
            "Gross profit                        310         422",
            "Operating income                    118          97",
            "",
            "",
            "Income taxes were paid as follows:",
            "",
            "International results              2022        2021",
            "Revenue                             204         187",
            "Gross profit                         10          22",
            "Operating income                      8           7");

    List<Artifact.Table> tables = Print.tables(findings);
    assertThat(tables).hasSize(2);
    assertThat(Print.rows(tables.get(1)).get(0)).isEqualTo("International results | 2022 | 2021");
    assertThat(Print.blocks(findings))
        .extracting(Artifact.TextBlock::text)
        .containsExactly("Income taxes were paid as follows:");
  }

  @Test
  void values_set_lower_than_their_label_are_its_row() {
    PageFindings findings =
        Print.read(
            "                                   2022        2021",
            "Cash                              1,204       1,187",
            "",
            "Receivables                         310         422",
            "",
            "Impact of the new law",
            "                                    118          97",
            "",
            "Total current assets              1,632       1,706");

    assertThat(Print.rows(Print.tables(findings).get(0)))
        .contains("Impact of the new law | 118 | 97");
  }

  @Test
  void prose_in_two_columns_is_no_table() {
    PageFindings findings =
        Print.read(
            "The year began with a mild winter    Demand for our products rose in",
            "in most of the regions in which we   all markets, and the prices which",
            "sell, and so the sales of heating    we could charge rose with it, for",
            "oil were low until the spring had    the costs of our suppliers rose as",
            "come and gone. In the summer they    well. We expect that this will go",
            "recovered, and the year as a whole   on for another year or two, until",
            "was a good one for all of us here.   new plants have come into service.");

    assertThat(Print.tables(findings)).isEmpty();
    assertThat(Print.blocks(findings)).hasSize(2);
    assertThat(Print.blocks(findings).get(0).text()).endsWith("good one for all of us here.");
  }

  @Test
  void a_list_of_contents_is_no_table() {
    PageFindings findings =
        Print.read(
            "Letter to shareholders                            3",
            "Report of the board                               9",
            "Financial statements                             27",
            "Notes to the statements                          41",
            "Report of the auditors                           88");

    assertThat(Print.tables(findings)).isEmpty();
  }

  @Test
  void titles_and_units_above_the_head_are_no_part_of_the_table() {
    PageFindings findings =
        Print.read(
            "                     Statement of income",
            "                                         (in millions)",
            "                                      2022        2021",
            "Products                             1,204       1,187",
            "Services                               310         422",
            "Total revenues                       1,514       1,609");

    assertThat(Print.rows(Print.tables(findings).get(0)).get(0)).isEqualTo(" | 2022 | 2021");
    assertThat(Print.blocks(findings))
        .extracting(Artifact.TextBlock::text)
        .containsExactly("Statement of income", "(in millions)");
  }

  @Test
  void two_heads_with_parts_below_are_spans() {
    PageFindings findings =
        Print.read(
            "                          Three months 2022           Three months 2021",
            "                                Rigid                       Rigid",
            "                     Flexibles  packs   Other   Flexibles   packs   Other",
            "Net income               1,204    310     118       1,187     422      97",
            "Tax expense                 38     10       8          42      12       7",
            "Interest expense            77     21       9          80      20      10");

    assertThat(Print.rows(Print.tables(findings).get(0)).subList(0, 2))
        .containsExactly(
            " | Three months 2022 | < | < | Three months 2021 | < | <",
            " | Flexibles | Rigid packs | Other | Flexibles | Rigid packs | Other");
  }
}
