package io.ledgerlift.adapter.web;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.Check;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.Issue;
import io.ledgerlift.domain.statement.TableIssues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checks and issues of tables as the API shows them. */
final class IssueViews {

  private final List<Map<String, @Nullable Object>> issues = new ArrayList<>();
  private int passed;
  private int failed;

  /** Adds those of one table. */
  void add(Found found) {
    if (found.artifact() instanceof Table table) {
      TableIssues all = TableIssues.of(table);
      for (Check check : all.checks()) {
        passed += check.verdict() == Verdict.PASSED ? 1 : 0;
        failed += check.verdict() == Verdict.FAILED ? 1 : 0;
      }
      all.issues().forEach(issue -> issues.add(issue(issue, found, table)));
    }
  }

  Map<String, @Nullable Object> tree(@Nullable String nextCursor) {
    Map<String, Integer> checks = new LinkedHashMap<>();
    checks.put("passed", passed);
    checks.put("failed", failed);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("issues", issues);
    tree.put("checks", checks);
    tree.put("next_cursor", nextCursor);
    return tree;
  }

  private static Map<String, @Nullable Object> issue(Issue issue, Found found, Table table) {
    Place place = issue.place();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("code", issue.code().code());
    tree.put("artifact_id", found.id().toString());
    tree.put("page", page(table, place));
    tree.put("row", place == null ? null : place.row());
    tree.put("column", place == null ? null : place.column());
    tree.put("text", issue.text());
    tree.put("check", issue.check() == null ? null : check(issue.check()));
    return tree;
  }

  private static @Nullable Integer page(Table table, @Nullable Place place) {
    PageNumber page =
        table.cells().stream()
            .filter(cell -> isAt(cell, place) && cell.elsewhere() != null)
            .map(Cell::elsewhere)
            .findFirst()
            .orElse(table.page());
    return page == null ? null : page.value();
  }

  private static boolean isAt(Cell cell, @Nullable Place place) {
    return place != null && cell.row() == place.row() && cell.column() == place.column();
  }

  private static Map<String, @Nullable Object> check(Check check) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("expected", check.expected().toPlainString());
    tree.put("printed", check.printed().toPlainString());
    tree.put("difference", check.difference().toPlainString());
    tree.put(
        "parts",
        check.parts().stream().map(part -> place(part.place(), "added", part.added())).toList());
    tree.put(
        "hints",
        check.hints().stream()
            .map(hint -> place(hint.place(), "instead", hint.instead().toPlainString()))
            .toList());
    return tree;
  }

  private static Map<String, Object> place(Place place, String name, Object value) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("row", place.row());
    tree.put("column", place.column());
    tree.put(name, value);
    return tree;
  }
}
