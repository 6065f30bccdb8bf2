package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.reading.text.TableWording;
import io.ledgerlift.domain.statement.Amount;
import io.ledgerlift.domain.statement.Check;
import io.ledgerlift.domain.statement.JoinedTable;
import io.ledgerlift.domain.statement.TableChecks;
import io.ledgerlift.domain.statement.TableNames;
import io.ledgerlift.domain.statement.TableValues;
import io.ledgerlift.domain.statement.period.Periods;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A table understood as a whole: what it is, what its rows and columns stand for, and which of its
 * figures add up.
 *
 * @param columns those with figures, from left to right
 * @param rows from top to bottom
 */
public record Statement(
    JoinedTable table,
    TableValues values,
    Kind kind,
    List<Column> columns,
    List<Row> rows,
    List<Check> checks) {

  public Statement {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    checks = List.copyOf(checks);
  }

  /** The table in these parts, which must be one at least. */
  public static Statement of(List<Table> parts) {
    JoinedTable joined = JoinedTable.of(parts);
    Table table = joined.whole();
    TableValues values = new TableValues(table);
    List<Check> checks = TableChecks.of(table, values);
    TableNames names = values.names();
    List<Row> rows = Rows.of(table, names, checks);
    Stream<String> labels = rows.stream().map(row -> names.label(row.index()));
    Kind kind =
        new KindFinding(names, labels, table.columnCount())
            .find(checks.stream().anyMatch(Statement::runs), hasAmounts(table, values));
    Periods periods = new Periods(names.about());
    List<Column> columns =
        figureColumns(table, values).stream()
            .map(column -> Column.of(column, names, periods, kind.what()))
            .toList();
    return new Statement(joined, values, kind, columns, rows, checks);
  }

  /**
   * The title that tells its kind, else the nearest one; empty where none stands near the table.
   */
  public String title() {
    List<String> titles = values.names().titles();
    return kind.evidence().stream()
        .filter(evidence -> evidence.source() == Kind.Source.TITLE)
        .map(Kind.Evidence::text)
        .findFirst()
        .or(
            () ->
                titles.stream()
                    .filter(title -> !TableWording.tellsUnits(title))
                    .reduce((one, next) -> next))
        .orElse(titles.isEmpty() ? "" : titles.get(0));
  }

  /** What is printed in a cell, by its scale: in units of its currency, percent as printed. */
  public Optional<BigDecimal> scaled(Cell cell) {
    Optional<BigDecimal> scale = values.of(cell).map(TableValues.Value::scale);
    return number(cell).flatMap(number -> scale.map(number::multiply));
  }

  /** What one is in the last decimal of a figure, by its scale. */
  BigDecimal unit(Cell cell) {
    Optional<BigDecimal> scale = values.of(cell).map(TableValues.Value::scale);
    return number(cell)
        .flatMap(number -> scale.map(by -> by.movePointLeft(number.scale())))
        .orElse(BigDecimal.ONE);
  }

  private Optional<BigDecimal> number(Cell cell) {
    return values.of(cell).flatMap(value -> Optional.ofNullable(value.amount().number()));
  }

  /** A balance of an account: what it is made of stands in other columns too. */
  private static boolean runs(Check check) {
    return check.parts().stream().anyMatch(part -> part.place().row() == check.total().row())
        && check.parts().stream().anyMatch(part -> part.place().row() != check.total().row());
  }

  private static boolean hasAmounts(Table table, TableValues values) {
    return table.cells().stream()
            .flatMap(cell -> values.of(cell).stream())
            .map(value -> value.amount().kind())
            .filter(kind -> kind == Amount.Kind.NUMBER || kind == Amount.Kind.PERCENT)
            .limit(2)
            .count()
        == 2;
  }

  private static Set<Integer> figureColumns(Table table, TableValues values) {
    Set<Integer> columns = new TreeSet<>();
    for (Cell cell : table.cells()) {
      values
          .of(cell)
          .filter(value -> value.amount().kind() != Amount.Kind.DATE)
          .ifPresent(figure -> columns.add(cell.column()));
    }
    return columns;
  }
}
