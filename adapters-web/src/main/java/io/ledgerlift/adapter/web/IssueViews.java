package io.ledgerlift.adapter.web;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.report.CheckCounts;
import io.ledgerlift.domain.statement.report.Issue;
import io.ledgerlift.domain.statement.report.StatementIssues;
import io.ledgerlift.domain.statement.report.Tie;
import io.ledgerlift.domain.statement.report.Understood;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What should be looked at as the API shows it, and how the checks came out. */
final class IssueViews {

  private final List<Map<String, @Nullable Object>> issues = new ArrayList<>();
  private final CheckCounts checks = new CheckCounts();
  private final Map<String, String> accepted;

  /**
   * No issues yet.
   *
   * @param accepted who accepted which; see {@link ReviewViews#accepted}
   */
  IssueViews(Map<String, String> accepted) {
    this.accepted = accepted;
  }

  /** Adds those of one statement. */
  void add(Understood<Found> understood) {
    checks.add(understood.statement());
    StatementIssues.of(understood.statement())
        .forEach(issue -> issues.add(issue(understood, issue)));
  }

  /** Adds what ties statements together and fails. */
  void add(List<Tie<Found>> ties) {
    checks.add(ties);
    ties.stream()
        .filter(tie -> tie.verdict() == Verdict.FAILED)
        .map(this::issue)
        .forEach(issues::add);
  }

  Map<String, @Nullable Object> tree(@Nullable String nextCursor) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("issues", issues);
    tree.put("checks", CheckViews.counts(checks.all()));
    tree.put("next_cursor", nextCursor);
    return tree;
  }

  private Map<String, @Nullable Object> issue(Understood<Found> understood, Issue issue) {
    Place place = issue.place();
    Map<String, @Nullable Object> at =
        place == null
            ? CheckViews.artifact(understood.parts().get(0))
            : CheckViews.place(understood, place);
    return issue(
        issue.code().code(),
        at,
        issue.text(),
        issue.check() == null ? null : CheckViews.check(understood, issue.check()),
        null);
  }

  private Map<String, @Nullable Object> issue(Tie<Found> tie) {
    Map<String, @Nullable Object> tree = CheckViews.tie(tie);
    Place place = tie.total().place();
    Found found = tie.total().artifact();
    Map<String, @Nullable Object> at = CheckViews.artifact(found);
    if (place != null) {
      at.put("row", place.row());
      at.put("column", place.column());
    }
    return issue("failed_tie", at, tie.total().name(), null, tree);
  }

  private Map<String, @Nullable Object> issue(
      String code,
      Map<String, @Nullable Object> at,
      String text,
      @Nullable Map<String, @Nullable Object> check,
      @Nullable Map<String, @Nullable Object> tie) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("code", code);
    tree.put("artifact_id", at.get("artifact_id"));
    tree.put("page", at.get("page"));
    tree.put("row", at.get("row"));
    tree.put("column", at.get("column"));
    tree.put("text", text);
    tree.put("check", check);
    tree.put("tie", tie);
    tree.put(
        "accepted_by",
        accepted.get(
            ReviewViews.issue(at.get("artifact_id"), code, at.get("row"), at.get("column"), text)));
    return tree;
  }
}
