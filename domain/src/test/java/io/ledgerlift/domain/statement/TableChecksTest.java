package io.ledgerlift.domain.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.statement.Check.Hint;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.Check.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class TableChecksTest {

  /** Sections, sums of sums, and "Total liabilities" below assets that are none of it. */
  private static Table balance(String receivables) {
    return Tables.table(
        List.of("", "2023", "2022"),
        List.of("Cash", "1,200", "1,100"),
        List.of("Receivables", receivables, "640"),
        List.of("Total current assets", "1,950", "1,740"),
        List.of("Property", "5,000", "5,200"),
        List.of("Total assets", "6,950", "6,940"),
        List.of("Debt", "4,100", "4,300"),
        List.of("Trade payables", "900", "850"),
        List.of("Total liabilities", "5,000", "5,150"),
        List.of("Share capital", "1,000", "1,000"),
        List.of("Retained earnings", "950", "790"),
        List.of("Total equity", "1,950", "1,790"),
        List.of("Total liabilities and equity", "6,950", "6,940"));
  }

  @Test
  void sums_of_sums_are_found_as_they_are_printed() {
    List<Check> checks = TableChecks.of(balance("750"));

    assertThat(checks).extracting(Check::verdict).containsOnly(Verdict.PASSED);
    assertThat(sums(checks, 1))
        .containsExactly("3 = 1 + 2", "5 = 3 + 4", "8 = 6 + 7", "11 = 9 + 10", "12 = 8 + 11");
    assertThat(sums(checks, 2)).isEqualTo(sums(checks, 1));
  }

  @Test
  void a_wrong_digit_fails_the_sums_that_it_is_part_of_and_is_hinted_at() {
    List<Check> failed = failed(balance("790"));

    assertThat(failed).hasSize(1);
    assertThat(failed.get(0).total()).isEqualTo(new Place(3, 1));
    assertThat(failed.get(0).difference()).isEqualByComparingTo("-40");
    assertThat(failed.get(0).hints())
        .containsExactly(
            new Hint(new Place(3, 1), new BigDecimal("1990")),
            new Hint(new Place(2, 1), new BigDecimal("750")));
  }

  @Test
  void a_lost_sign_fails_and_is_hinted_at() {
    Table table =
        Tables.table(
            List.of("", "2023", "2022"),
            List.of("Revenue", "9,000", "8,000"),
            List.of("Cost of sales", "4,000", "(3,500)"),
            List.of("Gross profit", "5,000", "4,500"));

    List<Check> failed = failed(table);

    assertThat(failed).hasSize(1);
    assertThat(failed.get(0).hints()).contains(new Hint(new Place(2, 1), new BigDecimal("-4000")));
  }

  @Test
  void costs_that_are_printed_without_a_sign_are_taken_away() {
    Table table =
        Tables.table(
            List.of("", "2023", "2022"),
            List.of("Revenue", "9,000", "8,000"),
            List.of("Cost of sales", "4,000", "3,500"),
            List.of("Gross profit", "5,000", "4,500"),
            List.of("Administration", "1,200", "1,100"),
            List.of("Research", "800", "900"),
            List.of("Operating income", "3,000", "2,500"));

    assertThat(sums(TableChecks.of(table), 1)).containsExactly("3 = 1 - 2", "6 = 3 - 4 - 5");
  }

  @Test
  void rounding_is_let_pass_and_a_difference_that_looks_small_is_not() {
    Table rounded =
        Tables.table(
            List.of("", "2023", "2022"),
            List.of("North", "33", "120"),
            List.of("South", "33", "130"),
            List.of("West", "33", "140"),
            List.of("Total", "100", "390"));
    Table wrong =
        Tables.table(
            List.of("", "2023", "2022"),
            List.of("North", "60,000", "50,000"),
            List.of("South", "64,100", "50,000"),
            List.of("Total", "125,000", "100,000"));

    assertThat(failed(rounded)).isEmpty();
    assertThat(failed(wrong)).hasSize(1);
    assertThat(failed(wrong).get(0).difference()).isEqualByComparingTo("900");
  }

  @Test
  void a_running_balance_is_checked_from_row_to_row() {
    Table account =
        Tables.table(
            List.of("Booking", "In", "Out", "Balance"),
            List.of("Brought forward", "", "", "1,000.00"),
            List.of("Rent", "", "400.00", "600.00"),
            List.of("Wages", "1,900.00", "", "2,500.00"),
            List.of("Power", "", "80.50", "2,419.50"),
            List.of("Repair", "", "219.50", "2,200.00"),
            List.of("Tax", "", "200.00", "2,900.00"),
            List.of("Refund", "10.00", "", "2,910.00"));

    List<Check> checks = TableChecks.of(account);

    assertThat(checks).hasSize(6);
    assertThat(failed(account)).extracting(Check::total).containsExactly(new Place(6, 3));
    assertThat(failed(account).get(0).difference()).isEqualByComparingTo("900");
  }

  @Test
  void the_latest_booking_may_come_first() {
    Table account =
        Tables.table(
            List.of("Booking", "Amount", "Balance"),
            List.of("Refund", "10.00", "2,210.00"),
            List.of("Repair", "(219.50)", "2,200.00"),
            List.of("Power", "(80.50)", "2,419.50"),
            List.of("Wages", "1,900.00", "2,500.00"),
            List.of("Rent", "(400.00)", "600.00"));

    assertThat(TableChecks.of(account)).hasSize(4);
    assertThat(failed(account)).isEmpty();
  }

  @Test
  void columns_add_up_too() {
    Table table =
        Tables.table(
            List.of("", "Americas", "Europe", "Total"),
            List.of("Revenue", "1,200", "800", "2,000"),
            List.of("Costs", "(700)", "(450)", "(1,150)"),
            List.of("Margin", "500", "350", "850"));

    List<Check> checks = TableChecks.of(table);

    assertThat(checks).extracting(Check::verdict).containsOnly(Verdict.PASSED);
    assertThat(checks)
        .filteredOn(check -> check.parts().get(0).place().column() != check.total().column())
        .extracting(check -> check.total().row())
        .containsExactly(1, 2, 3);
  }

  @Test
  void averages_and_changes_in_the_row_of_a_sum_are_none() {
    Table table =
        Tables.table(
            List.of("", "2023", "2022", "Shares", "Price paid", "Change"),
            List.of("April", "60,000", "50,000", "40,293", "40.72", "20"),
            List.of("May", "64,100", "50,000", "119,295", "38.89", "28"),
            List.of("Total", "124,100", "100,000", "159,588", "39.35", "24"));

    assertThat(TableChecks.of(table))
        .extracting(check -> check.total().column() + " " + check.verdict().code())
        .containsExactly("1 passed", "2 passed", "3 passed", "4 not_provable", "5 not_provable");
  }

  @Test
  void a_total_that_names_its_group_fails_when_a_row_of_it_is_missing() {
    Table table =
        Tables.table(
            List.of("", "2023", "2022"),
            List.of("Current assets:"),
            List.of("Cash", "60,000", "50,000"),
            List.of("Inventories", "5,000", "4,000"),
            List.of("Total current assets", "71,300", "61,200"));

    assertThat(failed(table))
        .extracting(check -> check.total().column(), check -> check.difference().intValueExact())
        .containsExactly(Tuple.tuple(1, 6_300), Tuple.tuple(2, 7_200));
  }

  @Test
  void a_group_with_a_total_within_is_not_added_up_twice() {
    Table table =
        Tables.table(
            List.of("", "2023", "2022"),
            List.of("Assets"),
            List.of("Cash", "60,000", "50,000"),
            List.of("Inventories", "5,000", "4,000"),
            List.of("Total of stocks and money", "99,000", "98,000"),
            List.of("Total assets", "71,300", "61,200"));

    assertThat(failed(table)).isEmpty();
  }

  @Test
  void a_total_of_which_the_parts_are_not_found_is_not_provable() {
    Table table =
        Tables.table(
            List.of("", "2023", "2022"),
            List.of("Goods", "60,000", "50,000"),
            List.of("Services", "5,000", "4,000"),
            List.of("Total", "71,300", "61,200"));

    assertThat(TableChecks.of(table))
        .extracting(Check::verdict, Check::expected, Check::difference)
        .containsOnly(Tuple.tuple(Verdict.NOT_PROVABLE, null, null));
  }

  @Test
  void nothing_is_proven_with_a_figure_that_is_not_read() {
    Table table =
        Tables.table(
            List.of("", "2023", "2022", "2021"),
            List.of("North", "60,000", "50,000", "40,000"),
            List.of("South", "64,1OO", "50,000", "40,000"),
            List.of("West", "1,000", "50,000", "50,000"),
            List.of("Total", "125,000", "150,000", "130,000"));

    assertThat(failed(table)).isEmpty();
    assertThat(sums(TableChecks.of(table), 3)).containsExactly("4 = 1 + 2 + 3");
  }

  @Test
  void numbers_that_stand_under_each_other_prove_nothing() {
    Table table =
        Tables.table(
            List.of("", "Employees"),
            List.of("Berlin", "12"),
            List.of("Paris", "30"),
            List.of("Rome", "42"));

    assertThat(TableChecks.of(table)).isEmpty();
  }

  private static List<Check> failed(Table table) {
    return TableChecks.of(table).stream()
        .filter(check -> check.verdict() == Verdict.FAILED)
        .toList();
  }

  private static List<String> sums(List<Check> checks, int column) {
    return checks.stream()
        .filter(check -> check.total().column() == column)
        .map(
            check -> {
              StringBuilder sum = new StringBuilder().append(check.total().row()).append(" =");
              check
                  .parts()
                  .forEach(
                      part ->
                          sum.append(
                                  sum.toString().endsWith("=") ? " " : part.added() ? " + " : " - ")
                              .append(part.place().row()));
              return sum.toString();
            })
        .toList();
  }
}
