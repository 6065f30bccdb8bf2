package io.ledgerlift.bench.figures;

import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.statement.Amount;
import io.ledgerlift.domain.statement.Check;
import io.ledgerlift.domain.statement.Check.Part;
import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.TableValues.Value;
import io.ledgerlift.domain.statement.period.Period;
import io.ledgerlift.domain.statement.report.Column;
import io.ledgerlift.domain.statement.report.Row;
import io.ledgerlift.domain.statement.report.Statement;
import io.ledgerlift.domain.statement.report.StatementKind;
import io.ledgerlift.fixtures.books.FinancialStatement;
import io.ledgerlift.fixtures.books.FinancialStatement.Line;
import io.ledgerlift.fixtures.books.FinancialStatement.Span;
import io.ledgerlift.fixtures.books.FinancialStatement.Sum;
import io.ledgerlift.fixtures.statement.GeneratedReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One statement of the books beside the table in which it was found. */
record StatementScore(GeneratedReport report, FinancialStatement truth, Statement read) {

  private static final Map<String, StatementKind> KINDS =
      Map.of(
          "Balance sheet", StatementKind.BALANCE_SHEET,
          "Income statement", StatementKind.INCOME_STATEMENT,
          "Statement of cash flows", StatementKind.CASH_FLOW);

  /** The statement whose rows are most like those of the books. */
  static Optional<StatementScore> best(
      GeneratedReport report, FinancialStatement truth, List<Statement> all) {
    Set<String> names = truth.lines().stream().map(Line::label).collect(Collectors.toSet());
    Statement best = null;
    long most = 0;
    for (Statement one : all) {
      long common = one.rows().stream().filter(row -> names.contains(name(row))).count();
      if (common > most) {
        most = common;
        best = one;
      }
    }
    return Optional.ofNullable(best).map(statement -> new StatementScore(report, truth, statement));
  }

  boolean isOfKind() {
    return read.kind().what() == KINDS.get(truth.title());
  }

  /** Columns whose time is right. */
  Share periods() {
    Share share = Share.NONE;
    List<Column> columns = columns();
    for (int i = 0; i < truth.columns().size(); i++) {
      boolean there = i < columns.size();
      share = share.plus(there && isTime(columns.get(i).period(), truth.columns().get(i)));
    }
    return share;
  }

  private boolean isTime(@Nullable Period period, String year) {
    boolean day = truth.span() == Span.AT_YEAR_END;
    LocalDate end = LocalDate.of(Integer.parseInt(year), 12, 31);
    return period != null
        && period.kind() == (day ? Period.Kind.INSTANT : Period.Kind.DURATION)
        && end.equals(period.end())
        && (day || end.withDayOfYear(1).equals(period.start()));
  }

  /** Columns of references to notes are none of the books'. */
  private List<Column> columns() {
    return read.columns().stream().filter(column -> !column.path().contains("Note")).toList();
  }

  /** Amounts that are read with sign, decimals, scale and currency. */
  Share amounts() {
    Share share = Share.NONE;
    for (int line = 0; line < truth.lines().size(); line++) {
      List<Long> amounts = truth.lines().get(line).amounts();
      for (int column = 0; column < amounts.size(); column++) {
        share = share.plus(isRead(line, column));
      }
    }
    return share;
  }

  private boolean isRead(int line, int column) {
    List<Column> columns = columns();
    if (column >= columns.size()) {
      return false;
    }
    BigDecimal expected = report.value(truth.lines().get(line).amounts().get(column));
    return row(line)
        .flatMap(row -> cell(row.index(), columns.get(column).index()))
        .flatMap(read.values()::of)
        .filter(value -> isRight(value, expected))
        .isPresent();
  }

  private boolean isRight(Value value, BigDecimal expected) {
    Amount amount = value.amount();
    BigDecimal number = amount.number();
    boolean kind = amount.kind() == (expected.signum() == 0 ? Amount.Kind.NIL : Amount.Kind.NUMBER);
    return kind
        && number != null
        && number.multiply(value.scale()).compareTo(expected) == 0
        && value.scale().compareTo(report.scale()) == 0
        && report.currency().equals(amount.currency());
  }

  private Optional<Cell> cell(int row, int column) {
    return read.table().whole().cells().stream()
        .filter(cell -> cell.row() == row && cell.column() == column)
        .findFirst();
  }

  /** The row of a line; of lines with one name the one that is so many from the top. */
  private Optional<Row> row(int line) {
    String label = truth.lines().get(line).label();
    long before =
        truth.lines().subList(0, line).stream().filter(one -> one.label().equals(label)).count();
    return read.rows().stream().filter(row -> name(row).equals(label)).skip(before).findFirst();
  }

  private static String name(Row row) {
    return row.path().isEmpty() ? "" : row.path().get(row.path().size() - 1);
  }

  /** Sums of the books that were found in a column, of all. */
  Share recall() {
    Set<List<Integer>> found = found();
    Share share = Share.NONE;
    for (List<Integer> sum : known()) {
      share = share.plus(found.contains(sum));
    }
    return share;
  }

  /** Sums found that the books have, of all. */
  Share precision() {
    Set<List<Integer>> known = known();
    Share share = Share.NONE;
    for (List<Integer> sum : found()) {
      share = share.plus(known.contains(sum));
    }
    return share;
  }

  /** Column, total and parts, as lines of the books; those with nothing in the column left out. */
  private Set<List<Integer>> known() {
    Set<List<Integer>> known = newSet();
    for (int column = 0; column < truth.columns().size(); column++) {
      for (Sum sum : truth.sums()) {
        known.add(key(column, sum.total(), sum.parts()));
      }
    }
    return known;
  }

  private Set<List<Integer>> found() {
    Set<List<Integer>> found = newSet();
    Map<Integer, Integer> lines =
        IntStream.range(0, truth.lines().size())
            .boxed()
            .filter(line -> row(line).isPresent())
            .collect(Collectors.toMap(line -> row(line).orElseThrow().index(), line -> line));
    List<Integer> columns = columns().stream().map(Column::index).toList();
    for (Check check : read.checks()) {
      if (check.verdict() == Verdict.PASSED) {
        found.add(
            key(
                columns.indexOf(check.total().column()),
                lines.getOrDefault(check.total().row(), -1),
                check.parts().stream().map(part -> line(part, lines)).toList()));
      }
    }
    return found;
  }

  /** Negative for a line that is taken away, which the books never do, and for none. */
  private static int line(Part part, Map<Integer, Integer> lines) {
    int line = lines.getOrDefault(part.place().row(), -1);
    return part.added() ? line : -2 - line;
  }

  private List<Integer> key(int column, int total, List<Integer> parts) {
    List<Integer> key = new ArrayList<>(List.of(column, total));
    parts.stream().filter(part -> !isNothing(part, column)).sorted().forEach(key::add);
    return key;
  }

  private boolean isNothing(int line, int column) {
    return line >= 0
        && column >= 0
        && column < truth.columns().size()
        && truth.lines().get(line).amounts().get(column) == 0;
  }

  private static Set<List<Integer>> newSet() {
    return new TreeSet<>(Comparator.comparing(Objects::toString));
  }
}
