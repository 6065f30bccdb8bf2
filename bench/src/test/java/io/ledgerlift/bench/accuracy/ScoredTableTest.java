package io.ledgerlift.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.bench.accuracy.ScoredTable.Direction;
import io.ledgerlift.bench.accuracy.ScoredTable.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoredTableTest {

  /** Assets over two columns; a blank place before the note; a row label over two rows. */
  private static final ScoredTable TABLE =
      new ScoredTable(
          1,
          List.of(
              cell(0, 0, 0, 1, "ASSETS"),
              cell(1, 0, 2, 0, "CASH"),
              cell(1, 1, 1, 1, "1"),
              cell(2, 1, 2, 1, "2"),
              cell(1, 3, 1, 3, "NOTE"),
              cell(2, 2, 2, 2, "")),
          1);

  static ScoredCell cell(int row, int column, int lastRow, int lastColumn, String text) {
    return new ScoredCell(row, column, lastRow, lastColumn, text, 1);
  }

  @Test
  void every_cell_is_linked_once_with_the_next_one_to_the_right_and_below() {
    Multiset<Relation> relations = TABLE.relations();

    Multiset<Relation> expected =
        new Multiset<>(
            List.of(
                new Relation("CASH", "1", Direction.RIGHT, 0),
                new Relation("1", "NOTE", Direction.RIGHT, 1),
                new Relation("CASH", "2", Direction.RIGHT, 0),
                new Relation("ASSETS", "CASH", Direction.BELOW, 0),
                new Relation("ASSETS", "1", Direction.BELOW, 0),
                new Relation("1", "2", Direction.BELOW, 0)));
    assertThat(relations.size()).isEqualTo(expected.size());
    assertThat(relations.inBoth(expected)).isEqualTo(expected.size());
  }

  @Test
  void path_of_a_column_names_a_spanning_head_once() {
    assertThat(TABLE.pathAbove(1, 1)).isEqualTo("ASSETS");
    assertThat(TABLE.pathAbove(2, 1)).isEqualTo("ASSETS1");
    assertThat(TABLE.pathAbove(3, 0)).isEqualTo("ASSETSCASH");
  }

  @Test
  void normal_texts_have_no_white_case_or_leaders() {
    assertThat(Normal.PLAIN.of("Net  income …")).isEqualTo("NETINCOME…");
    assertThat(Normal.VISIBLE.of("Net in\u00adcome . . . . 12")).isEqualTo("NETINCOME12");
  }
}
