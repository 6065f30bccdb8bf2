package io.ledgerlift.domain.statement;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.Issue.Code;
import java.util.ArrayList;
import java.util.List;

/**
 * The checks of a table, and what of it should be looked at.
 *
 * @param checks all of them
 * @param issues failed checks first, then cells from top to bottom, then the table as a whole
 */
public record TableIssues(List<Check> checks, List<Issue> issues) {

  /** A cell is rather wrong than right below this. */
  private static final double DOUBTFUL = 0.5;

  public TableIssues {
    checks = List.copyOf(checks);
    issues = List.copyOf(issues);
  }

  public static TableIssues of(Table table) {
    TableValues values = new TableValues(table);
    List<Check> checks = TableChecks.of(table, values);
    List<Issue> issues = new ArrayList<>();
    checks.stream()
        .filter(check -> check.verdict() == Verdict.FAILED)
        .map(
            check -> new Issue(Code.FAILED_CHECK, check.total(), text(table, check.total()), check))
        .forEach(issues::add);
    table.cells().forEach(cell -> add(cell, values, issues));
    values
        .mixedColumns()
        .forEach(
            column ->
                issues.add(
                    new Issue(
                        Code.MIXED_CURRENCIES, new Place(0, column), values.heads(column), null)));
    table.unassigned().stream()
        .filter(TableIssues::hasDigit)
        .forEach(word -> issues.add(new Issue(Code.UNASSIGNED_NUMBER, null, word, null)));
    if (table.continues() != null) {
      issues.add(new Issue(Code.JOINED_TABLE, null, "", null));
    }
    return new TableIssues(checks, issues);
  }

  private static void add(Cell cell, TableValues values, List<Issue> issues) {
    Place place = new Place(cell.row(), cell.column());
    if (values.isUnread(cell)) {
      issues.add(new Issue(Code.UNREAD_FIGURE, place, cell.text(), null));
    } else if (cell.confidence().value() < DOUBTFUL && hasDigit(cell.text())) {
      issues.add(new Issue(Code.LOW_CONFIDENCE, place, cell.text(), null));
    }
  }

  private static String text(Table table, Place place) {
    return table.cells().stream()
        .filter(cell -> cell.row() == place.row() && cell.column() == place.column())
        .map(Cell::text)
        .findFirst()
        .orElse("");
  }

  private static boolean hasDigit(String text) {
    return text.codePoints().anyMatch(Character::isDigit);
  }
}
