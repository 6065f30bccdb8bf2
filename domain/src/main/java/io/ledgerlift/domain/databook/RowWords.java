package io.ledgerlift.domain.databook;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.ByHand;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.report.Issue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is said beside the rows of a table: what is to be looked at, and what a person changed. */
final class RowWords {

  /** Where that stands which concerns the whole table. */
  static final int TITLE = -1;

  private final Map<Integer, List<String>> words = new HashMap<>();

  RowWords(Table table, List<Issue> issues) {
    issues.forEach(issue -> add(row(issue), IssueText.of(issue)));
    table.cells().stream()
        .filter(cell -> cell.byHand() != null)
        .forEach(cell -> add(cell.row(), byHand(cell)));
  }

  private void add(int row, String said) {
    words.computeIfAbsent(row, none -> new ArrayList<>()).add(said);
  }

  private static int row(Issue issue) {
    Place place = issue.place();
    return place == null ? TITLE : place.row();
  }

  /** Everything that is said of a row; empty for nothing. */
  String at(int row) {
    return String.join("; ", words.getOrDefault(row, List.of()));
  }

  /** Who changed a cell, and what was read there. */
  static String byHand(Cell cell) {
    ByHand hand = Objects.requireNonNull(cell.byHand());
    String read = hand.read() == null ? "nothing of its own" : "\"" + hand.read() + "\"";
    return TableSheet.address(new Place(cell.row(), cell.column()))
        + " corrected by "
        + hand.by()
        + (hand.signTurned() ? ", its sign turned" : "")
        + "; read: "
        + read;
  }
}
