package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.statement.Check.Hint;
import io.ledgerlift.domain.statement.Check.Part;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.NumberGrid.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** All checks of one table: each sum at each place where it has a number. */
public final class TableChecks {

  private TableChecks() {}

  /** By rows that add up, then by columns; from top to bottom and from left to right. */
  public static List<Check> of(Table table) {
    return of(table, new TableValues(table));
  }

  static List<Check> of(Table table, TableValues values) {
    List<Check> checks = new ArrayList<>();
    check(NumberGrid.rows(table, values), Sum.Axis.ROWS, checks);
    check(NumberGrid.columns(table, values), Sum.Axis.COLUMNS, checks);
    return checks;
  }

  private static void check(NumberGrid grid, Sum.Axis axis, List<Check> checks) {
    for (Sum sum : SumFinding.in(grid, axis)) {
      for (int place : grid.line(sum.total()).numbers().keySet()) {
        if (axis == Sum.Axis.ROWS || isComplete(grid, sum, place)) {
          checks.add(check(grid, sum, place));
        }
      }
    }
  }

  /** A row with blanks may tell of something else than the columns' names say. */
  private static boolean isComplete(NumberGrid grid, Sum sum, int place) {
    return sum.parts().stream()
        .allMatch(part -> grid.line(part.index()).numbers().containsKey(place));
  }

  private static Check check(NumberGrid grid, Sum sum, int place) {
    Line total = grid.line(sum.total());
    BigDecimal expected = SumArithmetic.expected(grid, sum.parts(), place);
    BigDecimal difference = total.at(place).subtract(expected);
    BigDecimal tolerance = SumArithmetic.tolerance(grid, sum.parts(), place);
    boolean passed = difference.abs().compareTo(tolerance) <= 0;
    List<Part> parts =
        sum.parts().stream()
            .filter(part -> grid.line(part.index()).numbers().containsKey(place))
            .map(part -> new Part(place(sum.along(), part.index(), place), part.added()))
            .toList();
    return new Check(
        place(sum.along(), sum.total(), place),
        parts,
        expected,
        total.at(place),
        passed ? Verdict.PASSED : Verdict.FAILED,
        passed ? List.of() : hints(grid, sum, place, difference));
  }

  private static List<Hint> hints(NumberGrid grid, Sum sum, int place, BigDecimal difference) {
    List<Hint> hints = new ArrayList<>();
    hint(grid, sum, sum.total(), place, difference.negate(), hints);
    for (Sum.Part part : sum.parts()) {
      BigDecimal change = part.added() ? difference : difference.negate();
      hint(grid, sum, part.index(), place, change, hints);
    }
    return hints;
  }

  private static void hint(
      NumberGrid grid, Sum sum, int line, int place, BigDecimal change, List<Hint> hints) {
    BigDecimal printed = grid.line(line).at(place);
    BigDecimal instead = printed.add(change);
    if (Misprints.alike(printed, instead)) {
      hints.add(new Hint(place(sum.along(), line, place), instead));
    }
  }

  private static Place place(Sum.Axis axis, int line, int place) {
    return axis == Sum.Axis.ROWS ? new Place(line, place) : new Place(place, line);
  }
}
