package io.ledgerlift.adapter.web;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.statement.Amount;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.TableValues.Value;
import io.ledgerlift.domain.statement.period.Period;
import io.ledgerlift.domain.statement.report.Column;
import io.ledgerlift.domain.statement.report.Kind;
import io.ledgerlift.domain.statement.report.Row;
import io.ledgerlift.domain.statement.report.Statement;
import io.ledgerlift.domain.statement.report.Tie;
import io.ledgerlift.domain.statement.report.Understood;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Statements as the API shows them: label path by column path by amount. A change of what is there
 * is a new {@link #SCHEMA}; more fields are none.
 */
final class StatementViews {

  static final String SCHEMA = "ledgerlift-statements/1";

  private StatementViews() {}

  static Map<String, @Nullable Object> tree(
      List<Understood<Found>> statements, List<Tie<Found>> ties, @Nullable String nextCursor) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("schema", SCHEMA);
    tree.put("statements", statements.stream().map(StatementViews::statement).toList());
    tree.put("ties", ties.stream().map(CheckViews::tie).toList());
    tree.put("next_cursor", nextCursor);
    return tree;
  }

  private static Map<String, @Nullable Object> statement(Understood<Found> understood) {
    Statement statement = understood.statement();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("kind", statement.kind().what().code());
    tree.put(
        "evidence", statement.kind().evidence().stream().map(StatementViews::evidence).toList());
    tree.put("title", statement.title());
    tree.put("tables", understood.parts().stream().map(CheckViews::artifact).toList());
    tree.put("columns", statement.columns().stream().map(StatementViews::column).toList());
    Map<Integer, List<Map<String, @Nullable Object>>> figures = figures(understood);
    tree.put(
        "rows",
        statement.rows().stream()
            .map(row -> row(understood, row, figures.getOrDefault(row.index(), List.of())))
            .toList());
    tree.put(
        "checks",
        statement.checks().stream().map(check -> CheckViews.check(understood, check)).toList());
    return tree;
  }

  private static Map<String, Object> evidence(Kind.Evidence evidence) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("source", evidence.source().name().toLowerCase(Locale.ROOT));
    tree.put("text", evidence.text());
    return tree;
  }

  private static Map<String, @Nullable Object> column(Column column) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("column", column.index());
    tree.put("path", column.path());
    tree.put("period", column.period() == null ? null : period(column.period()));
    tree.put("measure", column.measure());
    tree.put("compares_periods", column.compares());
    return tree;
  }

  private static Map<String, @Nullable Object> period(Period period) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("kind", period.kind() == null ? null : period.kind().code());
    tree.put("start", text(period.start()));
    tree.put("end", text(period.end()));
    tree.put("year", period.year());
    tree.put("quarter", period.quarter());
    tree.put("length", period.length() == null ? null : period.length().toString());
    tree.put("basis", period.basis().code());
    return tree;
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static Map<String, @Nullable Object> row(
      Understood<Found> understood, Row row, List<Map<String, @Nullable Object>> figures) {
    Map<String, @Nullable Object> at = CheckViews.place(understood, new Place(row.index(), 0));
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("artifact_id", at.get("artifact_id"));
    tree.put("row", at.get("row"));
    tree.put("path", row.path());
    tree.put("type", row.type().code());
    tree.put("figures", figures);
    return tree;
  }

  /** By row, from left to right: cells come in this order. */
  private static Map<Integer, List<Map<String, @Nullable Object>>> figures(
      Understood<Found> understood) {
    Statement statement = understood.statement();
    Map<Integer, List<Map<String, @Nullable Object>>> figures = new HashMap<>();
    for (Cell cell : statement.table().whole().cells()) {
      statement
          .values()
          .of(cell)
          .ifPresent(
              value ->
                  figures
                      .computeIfAbsent(cell.row(), row -> new ArrayList<>())
                      .add(figure(understood, cell, value)));
    }
    return figures;
  }

  private static Map<String, @Nullable Object> figure(
      Understood<Found> understood, Cell cell, Value value) {
    Amount amount = value.amount();
    Map<String, @Nullable Object> tree =
        CheckViews.place(understood, new Place(cell.row(), cell.column()));
    tree.put("text", cell.text());
    tree.put("kind", amount.kind().code());
    tree.put("amount", amount.number() == null ? null : amount.number().toPlainString());
    tree.put("scale", value.scale());
    tree.put(
        "value",
        understood
            .statement()
            .scaled(cell)
            .map(number -> Objects.requireNonNull(number).toPlainString())
            .orElse(null));
    tree.put("currency", amount.currency());
    return tree;
  }
}
