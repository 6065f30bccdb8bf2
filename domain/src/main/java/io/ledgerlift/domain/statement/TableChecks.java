package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.statement.Check.Part;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.Check.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All checks of one table: each sum at each place where it has a number, and running balances. */
public final class TableChecks {

  /** Figures of one kind differ from year to year by less than this factor. */
  private static final double SIZES = 20;

  private TableChecks() {}

  /** By rows that add up, then by columns, then what cannot be proven; or balances. */
  public static List<Check> of(Table table) {
    return of(table, new TableValues(table));
  }

  /** The same, of values that are worked out already. */
  public static List<Check> of(Table table, TableValues values) {
    NumberGrid rows = NumberGrid.rows(table, values);
    Checking checking = new Checking(rows, obscure(table, values));
    List<Check> balances = RunningBalance.checks(rows, checking);
    if (!balances.isEmpty()) {
      // Bookings add up from row to row, and to no total in between.
      return balances;
    }
    List<Check> checks = new ArrayList<>();
    NumberGrid columns = NumberGrid.columns(table, values);
    SumFinding.in(rows, Sum.Axis.ROWS).forEach(sum -> check(rows, sum, checking, checks));
    SumFinding.in(columns, Sum.Axis.COLUMNS).forEach(sum -> check(columns, sum, checking, checks));
    List<Check> proven =
        checks.stream()
            .filter(check -> isProvable(check, checks))
            .collect(Collectors.toCollection(ArrayList::new));
    addNamed(new NamedGroups(table, values.names(), rows), rows, checking, proven);
    addUnproven(rows, proven);
    return proven;
  }

  /** Totals that are named after their group and hold in no column. */
  private static void addNamed(
      NamedGroups groups, NumberGrid rows, Checking checking, List<Check> checks) {
    Set<Integer> summed =
        checks.stream()
            .filter(
                check ->
                    check.parts().stream()
                        .anyMatch(part -> part.place().row() != check.total().row()))
            .map(check -> check.total().row())
            .collect(Collectors.toSet());
    Set<Place> checked = checks.stream().map(Check::total).collect(Collectors.toSet());
    List<Check> named = new ArrayList<>();
    groups.sums(summed).forEach(sum -> check(rows, sum, checking, named));
    named.stream().filter(check -> !checked.contains(check.total())).forEach(checks::add);
  }

  /** Figures of rows that are called totals, of which nothing else was found out. */
  private static void addUnproven(NumberGrid rows, List<Check> checks) {
    Set<Place> checked = checks.stream().map(Check::total).collect(Collectors.toSet());
    for (NumberGrid.Line line : rows.lines()) {
      if (SumFinding.isPlainTotal(line.name())) {
        line.numbers()
            .forEach(
                (column, number) -> {
                  Place place = new Place(line.index(), column);
                  if (!checked.contains(place)) {
                    checks.add(Check.notProvable(place, number));
                  }
                });
      }
    }
  }

  /**
   * Averages, prices and changes stand in the rows of sums and add up to nothing. So a sum fails
   * only in a column in which another one holds, or beside a figure of its own size for which it
   * holds.
   */
  private static boolean isProvable(Check check, List<Check> all) {
    return check.verdict() == Verdict.PASSED
        || all.stream()
            .filter(other -> other.verdict() == Verdict.PASSED && other.printed().signum() != 0)
            .anyMatch(
                other ->
                    other.total().column() == check.total().column()
                        || other.total().row() == check.total().row()
                            && isOfSize(check.printed(), other.printed()));
  }

  private static boolean isOfSize(BigDecimal one, BigDecimal other) {
    double ratio = Math.abs(one.doubleValue() / other.doubleValue());
    return ratio >= 1 / SIZES && ratio <= SIZES && one.scale() == other.scale();
  }

  private static Set<Place> obscure(Table table, TableValues values) {
    return table.cells().stream()
        .filter(values::isObscure)
        .map(cell -> new Place(cell.row(), cell.column()))
        .collect(Collectors.toSet());
  }

  /** One sum at each place where it can be checked. */
  private static void check(NumberGrid grid, Sum sum, Checking checking, List<Check> checks) {
    Sum.Axis axis = sum.along();
    for (int place : grid.line(sum.total()).numbers().keySet()) {
      if (axis == Sum.Axis.ROWS || isComplete(grid, sum, place)) {
        checking
            .check(
                place(axis, sum.total(), place),
                sum.parts().stream()
                    .map(part -> new Part(place(axis, part.index(), place), part.added()))
                    .toList(),
                SumArithmetic.tolerance(grid, sum.parts(), place))
            .ifPresent(checks::add);
      }
    }
  }

  /** A row with blanks may tell of something else than the columns' names say. */
  private static boolean isComplete(NumberGrid grid, Sum sum, int place) {
    return sum.parts().stream()
        .allMatch(part -> grid.line(part.index()).numbers().containsKey(place));
  }

  private static Place place(Sum.Axis axis, int line, int place) {
    return axis == Sum.Axis.ROWS ? new Place(line, place) : new Place(place, line);
  }
}
