package io.ledgerlift.domain.statement.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.TableNote;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.Tables;
import io.ledgerlift.domain.statement.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class StatementTest {

  private static final Table BALANCE =
      Tables.table(
          List.of("", "31 December 2023", "31 December 2022"),
          List.of("Assets"),
          List.of("Current assets"),
          List.of("Cash", "1,200", "1,100"),
          List.of("Receivables", "750", "640"),
          List.of("Total current assets", "1,950", "1,740"),
          List.of("Property", "5,000", "5,200"),
          List.of("Total assets", "6,950", "6,940"),
          List.of("Liabilities"),
          List.of("Debt", "4,100", "4,300"),
          List.of("Trade payables", "900", "850"),
          List.of("Total liabilities", "5,000", "5,150"),
          List.of("Total equity", "1,950", "1,790"),
          List.of("Total liabilities and equity", "6,950", "6,940"));

  @Test
  void a_balance_sheet_is_known_by_its_rows() {
    Kind kind = statement(BALANCE).kind();

    assertThat(kind.what()).isEqualTo(StatementKind.BALANCE_SHEET);
    assertThat(kind.evidence())
        .contains(
            new Kind.Evidence(Kind.Source.ROW, "Total current assets"),
            new Kind.Evidence(Kind.Source.ROW, "Total liabilities and equity"));
  }

  @Test
  void its_columns_are_days() {
    assertThat(statement(BALANCE).columns())
        .extracting(Column::period)
        .extracting(Period::kind, Period::end)
        .containsExactly(
            Tuple.tuple(Period.Kind.INSTANT, LocalDate.of(2023, 12, 31)),
            Tuple.tuple(Period.Kind.INSTANT, LocalDate.of(2022, 12, 31)));
  }

  @Test
  void rows_stand_in_their_groups_until_the_total_of_these() {
    assertThat(statement(BALANCE).rows())
        .extracting(row -> row.type().code() + ": " + String.join(" > ", row.path()))
        .containsExactly(
            "group: Assets",
            "group: Assets > Current assets",
            "item: Assets > Current assets > Cash",
            "item: Assets > Current assets > Receivables",
            "total: Assets > Current assets > Total current assets",
            "item: Assets > Property",
            "total: Assets > Total assets",
            "group: Liabilities",
            "item: Liabilities > Debt",
            "item: Liabilities > Trade payables",
            "total: Liabilities > Total liabilities",
            "total: Total equity",
            "total: Total liabilities and equity");
  }

  @Test
  void indents_end_a_group_without_a_total() {
    Table table =
        indented(
            Tables.table(
                List.of("", "2023"),
                List.of("Revenue"),
                List.of("Goods", "10"),
                List.of("Services", "20"),
                List.of("Employees", "30")),
            0,
            0,
            9,
            9,
            0);

    assertThat(statement(table).rows())
        .extracting(row -> String.join(" > ", row.path()))
        .containsExactly("Revenue", "Revenue > Goods", "Revenue > Services", "Employees");
  }

  @Test
  void names_below_each_other_are_no_depth_without_end() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "2023"));
    for (int i = 0; i < 2_000; i++) {
      rows.add(List.of("Name " + i));
    }

    assertThat(statement(Tables.ofRows(rows)).rows())
        .allSatisfy(row -> assertThat(row.path()).hasSizeLessThanOrEqualTo(11));
  }

  @Test
  void a_title_needs_a_row_that_fits_it() {
    Table highlights = Tables.table(List.of("", "2023"), List.of("Stores", "12"));

    assertThat(kind(titled("Consolidated balance sheet", BALANCE)))
        .isEqualTo(StatementKind.BALANCE_SHEET);
    assertThat(kind(titled("Consolidated balance sheet", highlights)))
        .isEqualTo(StatementKind.OTHER);
  }

  @Test
  void a_note_that_tells_of_a_statement_is_a_schedule() {
    Table note =
        Tables.table(
            List.of("", "2023", "2022"),
            List.of("Net cash from operating activities", "120", "100"),
            List.of("Purchases of property", "(20)", "(30)"),
            List.of("Free cash flow", "100", "70"));

    assertThat(kind(titled("Reconciliation of cash flow to free cash flow", note)))
        .isEqualTo(StatementKind.SCHEDULE);
  }

  @Test
  void an_account_is_known_by_its_running_balance() {
    Table account =
        Tables.table(
            List.of("Date", "Booking", "Amount", "Balance"),
            List.of("1 May 2023", "Opening", "", "100.00"),
            List.of("2 May 2023", "Rent", "-40.00", "60.00"),
            List.of("3 May 2023", "Salary", "200.00", "260.00"),
            List.of("4 May 2023", "Food", "-10.00", "250.00"),
            List.of("5 May 2023", "Fuel", "-50.00", "200.00"));

    assertThat(kind(account)).isEqualTo(StatementKind.ACCOUNT);
  }

  @Test
  void two_equal_bookings_of_one_day_stay_two() {
    Table account =
        Tables.table(
            List.of("Date", "Booking", "Amount", "Balance"),
            List.of("1 May 2023", "Opening", "", "100.00"),
            List.of("2 May 2023", "Coffee", "-4.00", "96.00"),
            List.of("2 May 2023", "Coffee", "-4.00", "92.00"),
            List.of("3 May 2023", "Salary", "200.00", "292.00"),
            List.of("4 May 2023", "Food", "-10.00", "282.00"));

    Statement statement = statement(account);

    assertThat(statement.rows()).filteredOn(row -> row.path().contains("2 May 2023")).hasSize(2);
    assertThat(statement.checks())
        .hasSize(4)
        .allSatisfy(check -> assertThat(check.verdict()).isEqualTo(Verdict.PASSED));
  }

  @Test
  void texts_are_no_schedule() {
    Table names = Tables.table(List.of("Term", "Meaning"), List.of("EPS", "Earnings per share"));

    assertThat(kind(names)).isEqualTo(StatementKind.OTHER);
  }

  private static StatementKind kind(Table table) {
    return statement(table).kind().what();
  }

  private static Statement statement(Table table) {
    return Statement.of(List.of(table));
  }

  private static Table titled(String title, Table table) {
    return table.noted(List.of(new TableNote(TableNote.Kind.TITLE, 0, title)));
  }

  /** The labels of the rows start so many points from the left. */
  private static Table indented(Table table, double... edges) {
    List<Cell> cells =
        table.cells().stream()
            .map(
                cell ->
                    new Cell(
                        cell.row(),
                        cell.column(),
                        1,
                        1,
                        cell.text(),
                        new BoundingBox(
                            cell.column() * 200 + edges[cell.row()], cell.row() * 12, 50, 10),
                        cell.confidence(),
                        cell.role()))
            .toList();
    return new Table(
        null,
        null,
        table.engine(),
        table.confidence(),
        table.rowCount(),
        table.columnCount(),
        1,
        cells,
        List.of());
  }
}
