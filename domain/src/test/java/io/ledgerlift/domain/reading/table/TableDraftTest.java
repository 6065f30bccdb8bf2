package io.ledgerlift.domain.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.Print;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableDraftTest {

  private static final BoundingBox BOX = new BoundingBox(0, 0, 400, 400);

  @Test
  void empty_rows_and_columns_fall_out_and_spans_shrink() {
    TableDraft draft =
        draft(
            List.of(
                new DraftCell(0, 1, 0, 3, Print.words("head", 0)),
                DraftCell.at(2, 0, List.of()),
                DraftCell.at(3, 0, Print.words("label", 12)),
                DraftCell.at(3, 2, Print.words("12", 12))));

    assertThat(draft.rowCount()).isEqualTo(2);
    assertThat(draft.columnCount()).isEqualTo(2);
    assertThat(draft.headRows()).isEqualTo(1);
    assertThat(draft.cells().get(0).lastColumn()).isEqualTo(1);
    assertThat(draft.cells().get(2).column()).isEqualTo(1);
  }

  @Test
  void a_cell_that_meets_another_shrinks_to_a_free_place() {
    TableDraft draft =
        draft(
            List.of(
                DraftCell.at(0, 0, Print.words("one", 0)),
                new DraftCell(0, 0, 0, 1, Print.words("two", 12)),
                DraftCell.at(1, 0, Print.words("three", 24))));

    assertThat(draft.cells())
        .extracting(DraftCell::text, DraftCell::column)
        .contains(
            org.assertj.core.groups.Tuple.tuple("one", 0),
            org.assertj.core.groups.Tuple.tuple("two", 1));
  }

  @Test
  void cells_of_one_place_become_one() {
    TableDraft draft =
        draft(
            List.of(
                DraftCell.at(0, 0, Print.words("one", 0)),
                DraftCell.at(0, 0, Print.words("two", 12))));

    assertThat(draft.cells()).extracting(DraftCell::text).containsExactly("one two");
  }

  @Test
  void a_head_of_years_is_a_head_and_a_row_of_values_is_not() {
    List<DraftCell> cells = new ArrayList<>();
    cells.addAll(row(0, "Item", "2021", "2020"));
    cells.addAll(row(1, "Cash", "12", "14"));

    assertThat(HeadRows.of(cells)).isEqualTo(1);
    assertThat(HeadRows.of(row(0, "Cash", "12", "14"))).isZero();
    assertThat(HeadRows.of(row(0, "Who", "What", "When"))).isEqualTo(1);
  }

  @Test
  void ragged_columns_and_words_across_borders_cost_confidence() {
    TableDraft clean = statement(0);
    TableDraft ragged = statement(17);

    assertThat(Acceptance.accepts(clean, Acceptance.Evidence.ALIGNMENT)).isTrue();
    assertThat(Acceptance.rank(ragged)).isLessThan(Acceptance.rank(clean));
    assertThat(Trust.ofTable(ragged)).isLessThan(Trust.ofTable(clean));
    assertThat(Trust.ofCell(ragged, false)).isLessThan(Trust.ofCell(clean, false));
    assertThat(Trust.ofCell(clean, true)).isLessThan(Trust.ofCell(clean, false));
    assertThat(Features.of(clean).edgeAgreement()).isEqualTo(1);
  }

  @Test
  void prose_beside_prose_is_refused() {
    List<DraftCell> cells = new ArrayList<>();
    for (int row = 0; row < 5; row++) {
      cells.addAll(row(row, "some words that go on", "with more of them", "and no value"));
    }
    TableDraft draft = draft(cells);

    assertThat(Acceptance.accepts(draft, Acceptance.Evidence.ALIGNMENT)).isFalse();
    assertThat(Acceptance.accepts(draft, Acceptance.Evidence.CAPTION)).isTrue();
    assertThat(Acceptance.accepts(draft, Acceptance.Evidence.RULED)).isTrue();
  }

  @Test
  void one_row_is_a_table_only_under_a_head_of_three() {
    List<DraftCell> three = new ArrayList<>(row(0, "Item", "Who", "When"));
    three.addAll(row(1, "Cash", "12", "14"));
    List<DraftCell> two = new ArrayList<>(row(0, "Item", "Who"));
    two.addAll(row(1, "Cash", "12"));

    assertThat(Acceptance.accepts(headed(three), Acceptance.Evidence.RULED)).isTrue();
    assertThat(Acceptance.accepts(headed(two), Acceptance.Evidence.RULED)).isFalse();
    assertThat(Acceptance.accepts(draft(row(0, "a", "b")), Acceptance.Evidence.RULED)).isFalse();
  }

  private static TableDraft draft(List<DraftCell> cells) {
    return TableDraft.compact(TableDraft.Kind.CHAIN, BOX, 2, cells, List.of());
  }

  private static TableDraft headed(List<DraftCell> cells) {
    return TableDraft.compact(TableDraft.Kind.FRAME, BOX, 1, cells, List.of());
  }

  /** Six rows of values, every second one moved by {@code shift} points. */
  private static TableDraft statement(double shift) {
    List<DraftCell> cells = new ArrayList<>();
    for (int row = 0; row < 6; row++) {
      List<Word> value = List.of(Print.word("1,204", 200 + shift * (row % 2), 12.0 * row));
      cells.add(DraftCell.at(row, 0, Print.words("Label", 12.0 * row)));
      cells.add(DraftCell.at(row, 1, value));
    }
    List<Column> columns = List.of(new Column(36, 70), new Column(200, 250));
    return TableDraft.compact(TableDraft.Kind.CHAIN, BOX, 0, cells, columns);
  }

  private static List<DraftCell> row(int row, String... texts) {
    List<DraftCell> cells = new ArrayList<>();
    for (int column = 0; column < texts.length; column++) {
      String text = " ".repeat(30 * column) + texts[column];
      cells.add(DraftCell.at(row, column, Print.words(text, 12.0 * row)));
    }
    return cells;
  }
}
