package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.statement.Amount;
import io.ledgerlift.domain.statement.Check;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.TableValues;
import io.ledgerlift.domain.statement.report.Issue.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a statement should be looked at before its figures are used. */
public final class StatementIssues {

  /** Smaller figures need no scale. */
  private static final BigDecimal LARGE = new BigDecimal(1000);

  /** Statements of companies: their figures have a scale, and their columns a time. */
  private static final Set<StatementKind> OF_COMPANIES =
      EnumSet.of(
          StatementKind.BALANCE_SHEET,
          StatementKind.INCOME_STATEMENT,
          StatementKind.COMPREHENSIVE_INCOME,
          StatementKind.CASH_FLOW,
          StatementKind.EQUITY);

  private final Statement statement;
  private final Table table;
  private final TableValues values;
  private final List<Issue> issues = new ArrayList<>();

  private StatementIssues(Statement statement) {
    this.statement = statement;
    this.table = statement.table().whole();
    this.values = statement.values();
  }

  /** Failed checks first, then what is seen by the table itself, then what its kind asks for. */
  public static List<Issue> of(Statement statement) {
    StatementIssues found = new StatementIssues(statement);
    found.addChecks();
    found.issues.addAll(TableIssues.of(found.table, found.values));
    found.addColumns();
    found.addTable();
    return List.copyOf(found.issues);
  }

  private void addChecks() {
    for (Check check : statement.checks()) {
      if (check.verdict() == Verdict.FAILED) {
        issues.add(new Issue(Code.FAILED_CHECK, check.total(), text(check.total()), check));
      }
    }
  }

  private void addColumns() {
    boolean timed =
        OF_COMPANIES.contains(statement.kind().what())
            && statement.kind().what() != StatementKind.EQUITY;
    for (Column column : statement.columns()) {
      if (timed && column.period() == null && !column.compares()) {
        add(
            Code.COLUMN_WITHOUT_PERIOD,
            new Place(0, column.index()),
            values.names().heads(column.index()));
      }
    }
  }

  private void addTable() {
    if (isOfCompany() && isScaleGuessed()) {
      add(Code.GUESSED_SCALE, null, statement.title());
    }
    if (table.continues() == null && statement.table().parts().size() > 1) {
      add(Code.JOINED_TABLE, null, statement.title());
    }
  }

  private boolean isOfCompany() {
    boolean schedule =
        statement.kind().what() == StatementKind.SCHEDULE
            && statement.columns().stream().anyMatch(column -> column.period() != null);
    return schedule || OF_COMPANIES.contains(statement.kind().what());
  }

  /** Cents are printed of whole amounts only. */
  private boolean isScaleGuessed() {
    List<BigDecimal> untold =
        table.cells().stream()
            .filter(cell -> !values.isScaleTold(cell.column()))
            .flatMap(cell -> values.of(cell).stream())
            .map(TableValues.Value::amount)
            .filter(amount -> amount.kind() == Amount.Kind.NUMBER)
            .map(amount -> Objects.requireNonNull(amount.number()))
            .toList();
    return untold.stream().anyMatch(number -> number.abs().compareTo(LARGE) >= 0)
        && untold.stream().noneMatch(number -> number.scale() == 2);
  }

  private void add(Code code, @Nullable Place place, String text) {
    issues.add(new Issue(code, place, text, null));
  }

  private String text(Place place) {
    return values.at(place).map(Cell::text).orElse("");
  }
}
