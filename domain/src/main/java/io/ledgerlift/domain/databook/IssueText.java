package io.ledgerlift.domain.databook;

import io.ledgerlift.domain.statement.Check;
import io.ledgerlift.domain.statement.report.Issue;

/** What is to be looked at, in words for whoever opens the workbook. */
final class IssueText {

  private IssueText() {}

  static String of(Issue issue) {
    return switch (issue.code()) {
      case FAILED_CHECK -> failed(issue);
      case UNREAD_FIGURE -> at(issue) + "not understood: " + issue.text();
      case UNASSIGNED_NUMBER -> "stands in no cell: " + issue.text();
      case MIXED_CURRENCIES -> at(issue) + "several currencies in one column";
      case GUESSED_SCALE -> "no scale is told: figures are as printed";
      case COLUMN_WITHOUT_PERIOD -> at(issue) + "no period is told";
      case LOW_CONFIDENCE -> at(issue) + "rather wrong than right: " + issue.text();
      case JOINED_TABLE -> "goes on over the pages";
    };
  }

  private static String failed(Issue issue) {
    Check check = issue.check();
    if (check == null || check.expected() == null || check.difference() == null) {
      return at(issue) + "check failed";
    }
    return at(issue)
        + "is "
        + check.printed().toPlainString()
        + ", its parts come to "
        + check.expected().toPlainString()
        + " (difference "
        + check.difference().toPlainString()
        + ")";
  }

  private static String at(Issue issue) {
    return issue.place() == null ? "" : TableSheet.address(issue.place()) + " ";
  }
}
