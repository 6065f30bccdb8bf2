package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.TableValues;
import io.ledgerlift.domain.statement.report.Issue.Code;
import java.util.ArrayList;
import java.util.List;

/** What of a table should be looked at, whatever its figures come to and stand for. */
final class TableIssues {

  /** A cell is rather wrong than right below this. */
  private static final double DOUBTFUL = 0.5;

  private TableIssues() {}

  /** Cells from top to bottom, then columns, then the table as a whole. */
  static List<Issue> of(Table table, TableValues values) {
    List<Issue> issues = new ArrayList<>();
    for (Cell cell : table.cells()) {
      Place place = new Place(cell.row(), cell.column());
      if (values.isUnread(cell)) {
        issues.add(new Issue(Code.UNREAD_FIGURE, place, cell.text(), null));
      } else if (cell.confidence().value() < DOUBTFUL && hasDigit(cell.text())) {
        issues.add(new Issue(Code.LOW_CONFIDENCE, place, cell.text(), null));
      }
    }
    for (int column : values.mixedColumns()) {
      String heads = values.names().heads(column);
      issues.add(new Issue(Code.MIXED_CURRENCIES, new Place(0, column), heads, null));
    }
    table.unassigned().stream()
        .filter(TableIssues::hasDigit)
        .forEach(word -> issues.add(new Issue(Code.UNASSIGNED_NUMBER, null, word, null)));
    if (table.continues() != null) {
      issues.add(new Issue(Code.JOINED_TABLE, null, "", null));
    }
    return issues;
  }

  private static boolean hasDigit(String text) {
    return text.codePoints().anyMatch(Character::isDigit);
  }
}
