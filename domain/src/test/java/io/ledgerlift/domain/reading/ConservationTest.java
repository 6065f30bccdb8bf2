package io.ledgerlift.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ConservationTest {

  private final Page page =
      Print.page(
          "+--------------+---------+---------+",
          "| Country      | Exports | Imports |",
          "+--------------+---------+---------+",
          "| Upper Austria|   1,200 |   1,100 |",
          "+--------------+---------+---------+",
          "| Latvia       |     310 |     420 |",
          "+--------------+---------+---------+");
  private final Artifact.Table table = Print.tables(Print.read(page)).get(0);
  private final Conservation conservation = new Conservation(page.words());

  @Test
  void the_table_as_read_conserves_its_words() {
    assertThat(conservation.holds(table)).isTrue();
    assertThat(conservation.holds(List.of(table))).isTrue();
  }

  @Test
  void a_dropped_cell_is_noticed() {
    assertThat(conservation.holds(with(cells -> cells.subList(1, cells.size())))).isFalse();
  }

  @Test
  void a_dropped_word_is_noticed() {
    assertThat(conservation.holds(withText("Upper Austria", "Austria"))).isFalse();
  }

  @Test
  void a_doubled_word_is_noticed() {
    assertThat(conservation.holds(withText("310", "310 310"))).isFalse();
  }

  @Test
  void a_word_moved_to_the_next_cell_is_noticed() {
    Artifact.Table shifted = with(cells -> swapped(cells, "310", "420"));

    assertThat(conservation.holds(shifted)).isFalse();
  }

  @Test
  void a_word_that_is_not_on_the_page_is_noticed() {
    assertThat(conservation.holds(withText("1,200", "1,201"))).isFalse();
  }

  @Test
  void a_word_without_a_cell_is_conserved_when_it_is_named() {
    Artifact.Table without = with(cells -> cells.subList(1, cells.size()));
    Artifact.Table named =
        new Artifact.Table(
            without.page(),
            without.box(),
            without.engine(),
            without.confidence(),
            without.rowCount(),
            without.columnCount(),
            without.headerRows(),
            without.cells(),
            List.of("Country"));

    assertThat(conservation.holds(named)).isTrue();
  }

  @Test
  void what_stands_nowhere_cannot_be_checked_and_is_refused() {
    assertThat(conservation.holds(boxed(null, table.cells()))).isFalse();
    List<Cell> placeless = new ArrayList<>(table.cells());
    placeless.set(0, cell(placeless.get(0), "Country", null));
    assertThat(conservation.holds(boxed(table.box(), placeless))).isFalse();
  }

  @Test
  void a_page_is_not_told_when_a_word_is_told_by_nobody_or_by_two() {
    assertThat(conservation.holds(List.of())).isFalse();
    assertThat(conservation.holds(List.of(table, table))).isFalse();
  }

  private Artifact.Table with(UnaryOperator<List<Cell>> change) {
    return boxed(table.box(), change.apply(table.cells()));
  }

  private Artifact.Table withText(String old, String text) {
    return with(
        cells ->
            cells.stream()
                .map(cell -> cell.text().equals(old) ? cell(cell, text, cell.box()) : cell)
                .toList());
  }

  private Artifact.Table boxed(BoundingBox box, List<Cell> cells) {
    return new Artifact.Table(
        table.page(),
        box,
        table.engine(),
        table.confidence(),
        table.rowCount(),
        table.columnCount(),
        table.headerRows(),
        cells,
        List.of());
  }

  private static List<Cell> swapped(List<Cell> cells, String one, String other) {
    return cells.stream()
        .map(
            cell -> {
              String text = cell.text();
              String swapped = text.equals(one) ? other : text.equals(other) ? one : text;
              return cell(cell, swapped, cell.box());
            })
        .toList();
  }

  private static Cell cell(Cell cell, String text, BoundingBox box) {
    return new Cell(
        cell.row(),
        cell.column(),
        cell.rowSpan(),
        cell.columnSpan(),
        text,
        box,
        cell.confidence(),
        cell.role());
  }
}
