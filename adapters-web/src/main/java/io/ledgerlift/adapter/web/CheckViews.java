package io.ledgerlift.adapter.web;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.Check;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.report.Figure;
import io.ledgerlift.domain.statement.report.Tie;
import io.ledgerlift.domain.statement.report.Understood;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks, ties and the places of their figures as the API shows them. */
final class CheckViews {

  private CheckViews() {}

  static Map<String, Integer> counts(Map<Verdict, Integer> checks) {
    Map<String, Integer> tree = new LinkedHashMap<>();
    for (Verdict verdict : Verdict.values()) {
      tree.put(verdict.code(), checks.getOrDefault(verdict, 0));
    }
    return tree;
  }

  static Map<String, @Nullable Object> check(Understood<Found> understood, Check check) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("verdict", check.verdict().code());
    tree.put("total", place(understood, check.total()));
    tree.put("expected", plain(check.expected()));
    tree.put("printed", plain(check.printed()));
    tree.put("difference", plain(check.difference()));
    tree.put(
        "parts",
        check.parts().stream()
            .map(part -> with(place(understood, part.place()), "added", part.added()))
            .toList());
    tree.put(
        "hints",
        check.hints().stream()
            .map(
                hint ->
                    with(
                        place(understood, hint.place()), "instead", hint.instead().toPlainString()))
            .toList());
    return tree;
  }

  static Map<String, @Nullable Object> tie(Tie<Found> tie) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("rule", tie.rule().code());
    tree.put("verdict", tie.verdict().code());
    tree.put("expected", plain(tie.expected()));
    tree.put("difference", plain(tie.difference()));
    tree.put("parts", tie.parts().stream().map(CheckViews::figure).toList());
    tree.put("total", figure(tie.total()));
    return tree;
  }

  private static Map<String, @Nullable Object> figure(Figure<Found> figure) {
    Place place = figure.place();
    Map<String, @Nullable Object> tree = artifact(figure.artifact());
    if (place != null) {
      tree.put("row", place.row());
      tree.put("column", place.column());
    }
    tree.put("name", figure.name());
    tree.put("value", plain(figure.number()));
    return tree;
  }

  /** Where a place of the statement stands. */
  static Map<String, @Nullable Object> place(Understood<Found> understood, Place place) {
    Map<String, @Nullable Object> tree = artifact(understood.part(place));
    understood
        .statement()
        .values()
        .at(place)
        .flatMap(cell -> Optional.ofNullable(cell.elsewhere()))
        .ifPresent(page -> tree.put("page", page.value()));
    Place own = understood.place(place);
    tree.put("row", own.row());
    tree.put("column", own.column());
    return tree;
  }

  static Map<String, @Nullable Object> artifact(Found found) {
    PageNumber page = found.artifact().page();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("artifact_id", found.id().toString());
    tree.put("page", page == null ? null : page.value());
    return tree;
  }

  private static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> tree, String name, Object value) {
    tree.put(name, value);
    return tree;
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
