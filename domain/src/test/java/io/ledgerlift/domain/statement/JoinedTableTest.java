package io.ledgerlift.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.Continuation;
import io.ledgerlift.domain.artifact.Continuation.Evidence;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.JoinedTable.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JoinedTableTest {

  private static final Table FIRST =
      onPage(
          1,
          Tables.table(
              List.of("", "2023", "2022"),
              List.of("Cash", "1,200", "1,100"),
              List.of("Debt", "300", "240")));

  private static final Table SECOND =
      goingOn(
          1,
          1,
          onPage(
              2,
              Tables.table(
                  List.of("", "2023", "2022"),
                  List.of("Stock", "750", "640"),
                  List.of("Total", "2,250", "1,980"))));

  @Test
  void a_head_that_is_printed_again_counts_once_and_sums_go_over_the_break() {
    JoinedTable joined = JoinedTable.of(List.of(FIRST, SECOND));

    assertThat(joined.whole().rowCount()).isEqualTo(5);
    assertThat(TableChecks.of(joined.whole()))
        .hasSize(2)
        .allSatisfy(check -> assertThat(check.verdict()).isEqualTo(Verdict.PASSED))
        .allSatisfy(check -> assertThat(check.parts()).hasSize(3));
  }

  @Test
  void every_row_knows_where_it_stands() {
    JoinedTable joined = JoinedTable.of(List.of(FIRST, SECOND));

    assertThat(joined.origin(new Place(2, 1))).isEqualTo(new Origin(0, new Place(2, 1)));
    assertThat(joined.origin(new Place(3, 1))).isEqualTo(new Origin(1, new Place(1, 1)));
    assertThat(joined.origin(new Place(4, 2))).isEqualTo(new Origin(1, new Place(2, 2)));
    assertThat(joined.whole().cells())
        .filteredOn(cell -> cell.row() >= 3)
        .extracting(Cell::elsewhere)
        .containsOnly(new PageNumber(2));
  }

  @Test
  void no_cell_of_the_parts_is_lost() {
    JoinedTable joined = JoinedTable.of(List.of(FIRST, SECOND));

    assertThat(joined.whole().cells().stream().map(Cell::text))
        .containsExactly(
            "2023", "2022", "Cash", "1,200", "1,100", "Debt", "300", "240", "Stock", "750", "640",
            "Total", "2,250", "1,980");
  }

  @Test
  void chains_gather_what_goes_on_and_nothing_else() {
    Table other = onPage(3, FIRST);
    Table ownHead =
        onPage(4, FIRST)
            .continuing(
                new Continuation(
                    new PageNumber(3), Set.of(Evidence.SAME_COLUMNS, Evidence.CONTINUED_TITLE), 0));

    assertThat(chains(FIRST, SECOND, other, ownHead))
        .containsExactly(List.of(FIRST, SECOND), List.of(other), List.of(ownHead));
  }

  @Test
  void a_part_whose_beginning_is_missing_stands_by_itself() {
    assertThat(chains(SECOND, FIRST)).containsExactly(List.of(SECOND), List.of(FIRST));
  }

  private static List<List<Table>> chains(Table... tables) {
    TableChains<Table> chains = new TableChains<>(table -> table);
    List<List<Table>> complete = new ArrayList<>();
    for (Table table : tables) {
      chains.add(table).ifPresent(complete::add);
    }
    chains.end().ifPresent(complete::add);
    return complete;
  }

  private static Table onPage(int page, Table table) {
    return new Table(
        new PageNumber(page),
        null,
        table.engine(),
        table.confidence(),
        table.rowCount(),
        table.columnCount(),
        table.headerRows(),
        table.cells(),
        table.unassigned());
  }

  private static Table goingOn(int from, int repeated, Table table) {
    return table.continuing(
        new Continuation(
            new PageNumber(from),
            Set.of(Evidence.SAME_COLUMNS, Evidence.REPEATED_HEADER),
            repeated));
  }
}
