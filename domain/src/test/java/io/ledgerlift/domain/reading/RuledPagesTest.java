package io.ledgerlift.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.page.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuledPagesTest {

  @Test
  void a_closed_grid_is_read_cell_by_cell() {
    PageFindings findings =
        Print.read(
            "+--------------+---------+---------+",
            "| Country      |  Exports| Imports |",
            "+--------------+---------+---------+",
            "| Austria      |   1,200 |   1,100 |",
            "+--------------+---------+---------+",
            "| Latvia       |     310 |     420 |",
            "+--------------+---------+---------+");

    Artifact.Table table = Print.tables(findings).get(0);
    assertThat(Print.rows(table))
        .containsExactly(
            "Country | Exports | Imports", "Austria | 1,200 | 1,100", "Latvia | 310 | 420");
    assertThat(table.headerRows()).isEqualTo(1);
    assertThat(table.confidence().value()).isGreaterThan(0.9);
    assertThat(table.unassigned()).isEmpty();
    assertThat(findings.flags()).isEmpty();
  }

  @Test
  void cells_know_their_roles_and_the_place_of_their_words() {
    PageFindings findings =
        Print.read(
            "+--------------+---------+",
            "| Country      | Exports |",
            "+--------------+---------+",
            "| Austria      |   1,200 |",
            "+--------------+---------+",
            "| Latvia       |     310 |",
            "+--------------+---------+");

    Artifact.Table table = Print.tables(findings).get(0);
    assertThat(table.cells())
        .extracting(Cell::role)
        .containsExactly(
            Cell.Role.HEADER,
            Cell.Role.HEADER,
            Cell.Role.LABEL,
            Cell.Role.VALUE,
            Cell.Role.LABEL,
            Cell.Role.VALUE);
    assertThat(table.cells().get(3).box()).isEqualTo(Print.word("1,200", Print.x(19), 136).box());
  }

  @Test
  void missing_borders_make_spanning_cells() {
    PageFindings findings =
        Print.read(
            "+--------------+-------------------+",
            "|              |      Trade        |",
            "|  Country     +---------+---------+",
            "|              | Exports | Imports |",
            "+--------------+---------+---------+",
            "| Austria      |   1,200 |   1,100 |",
            "+--------------+---------+---------+");

    assertThat(Print.rows(Print.tables(findings).get(0)))
        .containsExactly("Country | Trade | <", "^ | Exports | Imports", "Austria | 1,200 | 1,100");
  }

  @Test
  void a_row_without_inner_rule_is_split_at_a_white_band() {
    PageFindings findings =
        Print.read(
            "+--------------+----------------------+",
            "| Office       | Address              |",
            "+--------------+----------------------+",
            "| Vienna       | Ring street          |",
            "| branch       | number nine          |",
            "|              |                      |",
            "|              |                      |",
            "| Riga         | Harbour lane         |",
            "| branch       | number two           |",
            "+--------------+----------------------+",
            "| Total        | both of them         |",
            "+--------------+----------------------+");

    assertThat(Print.rows(Print.tables(findings).get(0)))
        .containsExactly(
            "Office | Address",
            "Vienna branch | Ring street number nine",
            "Riga branch | Harbour lane number two",
            "Total | both of them");
  }

  @Test
  void a_title_and_a_note_inside_the_box_are_not_rows() {
    PageFindings findings =
        Print.read(
            "+------------------------------------+",
            "| Trade of the year in millions      |",
            "+--------------+---------+-----------+",
            "| Country      | Exports | Imports   |",
            "+--------------+---------+-----------+",
            "| Austria      |   1,200 |   1,100   |",
            "+--------------+---------+-----------+",
            "| Latvia       |     310 |     420   |",
            "+--------------+---------+-----------+",
            "| Source: customs offices            |",
            "+------------------------------------+");

    assertThat(Print.rows(Print.tables(findings).get(0)))
        .containsExactly(
            "Country | Exports | Imports", "Austria | 1,200 | 1,100", "Latvia | 310 | 420");
    assertThat(Print.blocks(findings))
        .extracting(Artifact.TextBlock::text)
        .containsExactly("Trade of the year in millions", "Source: customs offices");
  }

  @Test
  void a_plot_is_a_figure_and_no_table() {
    List<Ruling> plot = new ArrayList<>();
    for (int i = 0; i <= 10; i++) {
      plot.add(Ruling.horizontal(200 + 20 * i, 100, 500, 0.5));
      plot.add(Ruling.vertical(100 + 40 * i, 200, 400, 0.5));
    }
    List<Word> labels = Print.words("                10 20 30 40 50", 250);

    PageFindings findings = Print.read(Print.page(labels, plot, List.of()));

    assertThat(Print.tables(findings)).isEmpty();
    assertThat(Print.figures(findings)).hasSize(1);
    assertThat(Print.blocks(findings))
        .extracting(Artifact.TextBlock::text)
        .contains("10 20 30 40 50");
  }

  @Test
  void bars_of_different_height_are_no_table() {
    List<Ruling> bars = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      double x = 100 + 45 * i;
      double top = 220 + 22 * i;
      bars.add(Ruling.vertical(x, top, 400, 0.5));
      bars.add(Ruling.vertical(x + 45, top, 400, 0.5));
      bars.add(Ruling.horizontal(top, x, x + 45, 0.5));
      words.add(Print.word("bar", x + 15, 405));
    }
    bars.add(Ruling.horizontal(400, 100, 460, 0.5));
    words.addAll(Print.words("                  a b c d", 385));

    PageFindings findings = Print.read(Print.page(words, bars, List.of()));

    assertThat(Print.tables(findings)).isEmpty();
  }

  @Test
  void a_box_around_columns_of_text_is_read_by_its_text() {
    PageFindings findings =
        Print.read(
            "+------------------------------------------+",
            "| Region             2021           2020   |",
            "|                                          |",
            "| Northern plains    1,204          1,187  |",
            "| Southern coast       310            422  |",
            "| Eastern hills        118             97  |",
            "| Western isles         76             80  |",
            "+------------------------------------------+");

    assertThat(Print.rows(Print.tables(findings).get(0)))
        .containsExactly(
            "Region | 2021 | 2020",
            "Northern plains | 1,204 | 1,187",
            "Southern coast | 310 | 422",
            "Eastern hills | 118 | 97",
            "Western isles | 76 | 80");
  }

  @Test
  void a_box_around_prose_is_no_table() {
    PageFindings findings =
        Print.read(
            "+--------------------------------------------------------+",
            "| Our auditors have looked at all of the books that were |",
            "| kept in the course of the year and have found that all |",
            "| of them give a true and fair view of what the group of |",
            "| companies owns and owes, as the law of the land wants. |",
            "+--------------------------------------------------------+");

    assertThat(Print.tables(findings)).isEmpty();
    assertThat(Print.blocks(findings)).hasSize(1);
  }

  @Test
  void a_grid_of_hatching_is_left_alone() {
    List<Ruling> hatching = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      hatching.add(Ruling.horizontal(100 + i * 1.0 * 4, 50, 2050, 0.1));
      hatching.add(Ruling.vertical(50 + i * 4, 100, 2100, 0.1));
    }
    Page page =
        Print.page(Print.words("     these five words stand here", 400), hatching, List.of());

    PageFindings findings = Print.read(page);

    assertThat(Print.tables(findings)).isEmpty();
    assertThat(findings.flags()).extracting(flag -> flag.code().name()).contains("PAGE_CUT_SHORT");
  }
}
