package io.ledgerlift.bench.accuracy;

import static io.ledgerlift.bench.accuracy.ScoredTableTest.cell;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableScoreTest {

  private static final ScoredTable TABLE = table(1, "A", "B", "C", "D");

  private static ScoredTable table(int page, String... texts) {
    return new ScoredTable(
        page,
        List.of(
            cell(0, 0, 0, 0, texts[0]),
            cell(0, 1, 0, 1, texts[1]),
            cell(1, 0, 1, 0, texts[2]),
            cell(1, 1, 1, 1, texts[3])),
        1);
  }

  @Test
  void truth_against_itself_is_all_right() {
    TableScore score = TableScore.of(List.of(TABLE), List.of(TABLE));

    assertThat(score.relations()).isEqualTo(new TableScore.Counts(4, 4, 4));
    assertThat(score.cells().f1()).isEqualTo(1);
    assertThat(score.tables()).isEqualTo(new TableScore.Tables(1, 1, 1, 0));
  }

  @Test
  void a_table_told_twice_is_half_wrong() {
    TableScore score = TableScore.of(List.of(TABLE), List.of(TABLE, TABLE));

    assertThat(score.relations()).isEqualTo(new TableScore.Counts(4, 8, 4));
  }

  @Test
  void a_table_on_another_page_is_false_and_nothing_is_found() {
    TableScore score = TableScore.of(List.of(TABLE), List.of(table(2, "A", "B", "C", "D")));

    assertThat(score.relations()).isEqualTo(new TableScore.Counts(4, 4, 0));
    assertThat(score.tables()).isEqualTo(new TableScore.Tables(1, 0, 1, 1));
  }

  @Test
  void shuffled_texts_keep_their_cells_and_lose_their_relations() {
    TableScore score = TableScore.of(List.of(TABLE), List.of(table(1, "D", "C", "B", "A")));

    assertThat(score.cells().f1()).isEqualTo(1);
    assertThat(score.relations().right()).isZero();
  }

  @Test
  void nothing_where_nothing_is_is_right_and_nothing_where_something_is_is_not() {
    assertThat(TableScore.of(List.of(), List.of()).relations().f1()).isEqualTo(1);
    assertThat(TableScore.of(List.of(TABLE), List.of()).relations().f1()).isZero();
    assertThat(TableScore.of(List.of(), List.of(TABLE)).relations().f1()).isZero();
  }

  @Test
  void the_better_of_two_truths_counts() {
    List<List<ScoredTable>> truths = List.of(List.of(table(1, "A", "B", "C", "X")), List.of(TABLE));

    assertThat(TableScore.best(truths, List.of(TABLE)).relations().f1()).isEqualTo(1);
  }
}
