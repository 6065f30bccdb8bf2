package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.statement.Check.Part;
import io.ledgerlift.domain.statement.Check.Place;
import java.util.ArrayList;
import java.util.List;

/** All checks of one table: each sum at each place where it has a number, and running balances. */
public final class TableChecks {

  private TableChecks() {}

  /** By rows that add up, then by columns, then by balances. */
  public static List<Check> of(Table table) {
    return of(table, new TableValues(table));
  }

  static List<Check> of(Table table, TableValues values) {
    NumberGrid rows = NumberGrid.rows(table, values);
    Checking checking = new Checking(rows);
    List<Check> balances = RunningBalance.checks(rows, checking);
    if (!balances.isEmpty()) {
      // Bookings add up from row to row, and to no total in between.
      return balances;
    }
    List<Check> checks = new ArrayList<>();
    check(rows, Sum.Axis.ROWS, checking, checks);
    check(NumberGrid.columns(table, values), Sum.Axis.COLUMNS, checking, checks);
    return checks;
  }

  private static void check(NumberGrid grid, Sum.Axis axis, Checking checking, List<Check> checks) {
    for (Sum sum : SumFinding.in(grid, axis)) {
      for (int place : grid.line(sum.total()).numbers().keySet()) {
        if (axis == Sum.Axis.ROWS || isComplete(grid, sum, place)) {
          checks.add(
              checking.check(
                  place(axis, sum.total(), place),
                  sum.parts().stream()
                      .map(part -> new Part(place(axis, part.index(), place), part.added()))
                      .toList(),
                  SumArithmetic.tolerance(grid, sum.parts(), place)));
        }
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
