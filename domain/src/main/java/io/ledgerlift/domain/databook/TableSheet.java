package io.ledgerlift.domain.databook;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.databook.BookCell.Style;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.Amount;
import io.ledgerlift.domain.statement.Check;
import io.ledgerlift.domain.statement.Check.Part;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.TableValues.Value;
import io.ledgerlift.domain.statement.period.Periods;
import io.ledgerlift.domain.statement.report.Issue;
import io.ledgerlift.domain.statement.report.Row;
import io.ledgerlift.domain.statement.report.Statement;
import io.ledgerlift.domain.statement.report.StatementIssues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a sheet: a title, what it is, and below them its rows and columns as printed. What
 * must be looked at stands beside the rows in words.
 */
final class TableSheet {

  /** Title, description, and a row of white. */
  static final int TOP = 3;

  /** Widths of columns, in characters; what is longer is wrapped or reaches over. */
  private static final int LEAST_WIDTH = 10;

  private static final int WIDEST_LABEL = 64;
  private static final int WIDEST = 28;
  private static final int FLAG_WIDTH = 60;

  /** What spreadsheets can show beside each other; no print has as many. */
  private static final int MOST_COLUMNS = 16_000;

  /** Looks the same as a number: no zeros before it, no more digits than spreadsheets keep. */
  private static final Pattern COUNTER = Pattern.compile("0|[1-9]\\d{0,14}");

  private final String name;
  private final int nth;
  private final Statement statement;
  private final Table table;
  private final Links links;
  private final Map<Place, Check> sums = new HashMap<>();
  private final Set<Integer> totals;
  private final List<Issue> issues;
  private final RowWords words;
  private final Set<Place> flagged;

  /**
   * A sheet to be written.
   *
   * @param nth the how manieth table of the reading it begins with, counted from 1
   */
  TableSheet(String name, int nth, Statement statement, Links links) {
    this.name = name;
    this.nth = nth;
    this.statement = statement;
    this.table = statement.table().whole();
    this.links = links;
    for (Check check : statement.checks()) {
      if (check.verdict() == Verdict.PASSED && isExact(check) && isLive(statement, check)) {
        sums.putIfAbsent(check.total(), check);
      }
    }
    this.totals =
        statement.rows().stream()
            .filter(row -> row.type() == Row.Type.TOTAL)
            .map(Row::index)
            .collect(Collectors.toSet());
    this.issues = StatementIssues.of(statement);
    this.flagged =
        issues.stream()
            .flatMap(issue -> Optional.ofNullable(issue.place()).stream())
            .collect(Collectors.toSet());
    this.words = new RowWords(table, issues);
  }

  /** Only what its parts come to exactly is worked out. */
  private static boolean isExact(Check check) {
    BigDecimal difference = check.difference();
    return difference != null && difference.signum() == 0;
  }

  /**
   * Whether all figures of a check are numbers of the sheet, so that formulas can work with them.
   */
  static boolean isLive(Statement statement, Check check) {
    return !check.parts().isEmpty()
        && Stream.concat(Stream.of(check.total()), check.parts().stream().map(Part::place))
            .allMatch(place -> place.column() < MOST_COLUMNS && fits(statement, place));
  }

  private static boolean fits(Statement statement, Place place) {
    return statement
        .values()
        .at(place)
        .flatMap(statement.values()::of)
        .filter(value -> BookCell.fits(FigureFormat.number(value.amount())))
        .isPresent();
  }

  List<Issue> issues() {
    return issues;
  }

  /** Where a place of the statement stands in the sheet. */
  static String address(Place place) {
    return Address.of(place.row() + TOP, place.column());
  }

  Book.Head head(int rank) {
    int[] widths = new int[columns()];
    Arrays.fill(widths, LEAST_WIDTH);
    for (Cell cell : table.cells()) {
      if (cell.column() < widths.length && cell.columnSpan() == 1) {
        int widest = cell.column() == 0 ? WIDEST_LABEL : WIDEST;
        int wanted = Math.min(widest, cell.text().length() + 3);
        widths[cell.column()] = Math.max(widths[cell.column()], wanted);
      }
    }
    List<Integer> all = new ArrayList<>(Arrays.stream(widths).boxed().toList());
    all.add(FLAG_WIDTH);
    return new Book.Head(rank, name, all, TOP + table.headerRows(), 1);
  }

  private int columns() {
    return Math.min(table.columnCount(), MOST_COLUMNS);
  }

  void write(Book.Sheet sheet) {
    String title = statement.title().isEmpty() ? name : statement.title();
    sheet.row(
        withFlags(new ArrayList<>(List.of(BookCell.text(title, Style.TITLE))), RowWords.TITLE));
    sheet.row(List.of(BookCell.text(description())));
    sheet.row(List.of());
    List<List<@Nullable BookCell>> rows = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      rows.add(new ArrayList<>());
    }
    for (Cell cell : table.cells()) {
      if (cell.column() < MOST_COLUMNS) {
        List<@Nullable BookCell> row = rows.get(cell.row());
        while (row.size() <= cell.column()) {
          row.add(null);
        }
        row.set(cell.column(), shown(cell));
        if (spans(cell)) {
          row.addAll(
              Collections.nCopies(
                  Math.min(cell.columnSpan(), MOST_COLUMNS - cell.column()) - 1,
                  BookCell.blank(Style.SPANNING_HEAD)));
        }
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      sheet.row(withFlags(rows.get(row), row));
    }
  }

  private String description() {
    List<String> parts = new ArrayList<>();
    parts.add(statement.kind().what().code().replace('_', ' '));
    PageNumber first = table.page();
    if (first != null) {
      List<Table> all = statement.table().parts();
      PageNumber last = all.get(all.size() - 1).page();
      parts.add(first.equals(last) ? "page " + first : "pages " + first + " to " + last);
    }
    scales()
        .forEach((scale, count) -> parts.add("figures as printed, times " + scale.toPlainString()));
    return String.join(" · ", parts);
  }

  /** The scales of its figures other than one. */
  private Map<BigDecimal, Integer> scales() {
    Map<BigDecimal, Integer> scales = new TreeMap<>();
    table.cells().stream()
        .flatMap(cell -> statement.values().of(cell).stream())
        .map(Value::scale)
        .filter(scale -> scale.compareTo(BigDecimal.ONE) != 0)
        .forEach(scale -> scales.merge(scale, 1, Integer::sum));
    return scales;
  }

  private List<@Nullable BookCell> withFlags(List<@Nullable BookCell> cells, int row) {
    String said = words.at(row);
    if (said.isEmpty()) {
      return cells;
    }
    while (cells.size() <= columns() - 1) {
      cells.add(null);
    }
    cells.add(BookCell.text(said, Style.FLAG));
    return cells;
  }

  private BookCell shown(Cell cell) {
    Place place = new Place(cell.row(), cell.column());
    PageNumber page = cell.elsewhere() == null ? table.page() : cell.elsewhere();
    String link = cell.role() == Cell.Role.VALUE ? links.to(page, cell.box(), nth) : null;
    return statement
        .values()
        .of(cell)
        .filter(value -> value.amount().kind() != Amount.Kind.DATE)
        .map(value -> figure(cell, place, value.amount()))
        .orElseGet(() -> text(cell, place))
        .linked(link);
  }

  private BookCell figure(Cell cell, Place place, Amount amount) {
    BigDecimal number = FigureFormat.number(amount);
    if (!BookCell.fits(number)) {
      return BookCell.text(cell.text(), Style.DOUBTFUL);
    }
    String format = FigureFormat.of(cell, amount);
    Check sum = sums.get(place);
    if (sum != null) {
      return new BookCell(
          new BookCell.Formula(formula(sum, FigureFormat.decimals(amount)), number, format),
          Style.SUM,
          null);
    }
    return new BookCell(new BookCell.Figure(number, format), style(cell, place), null);
  }

  private Style style(Cell cell, Place place) {
    if (flagged.contains(place)) {
      return Style.DOUBTFUL;
    }
    return cell.byHand() == null ? Style.READ : Style.BY_HAND;
  }

  /** Such heads are not merged with their neighbours: columns can still be moved and filtered. */
  private static boolean spans(Cell cell) {
    return cell.role() == Cell.Role.HEADER && cell.columnSpan() > 1;
  }

  private BookCell text(Cell cell, Place place) {
    if (spans(cell)) {
      return BookCell.text(cell.text(), Style.SPANNING_HEAD);
    }
    if (cell.role() == Cell.Role.HEADER) {
      return BookCell.text(cell.text(), cell.column() == 0 ? Style.HEAD : Style.FIGURES_HEAD);
    }
    if (cell.role() == Cell.Role.LABEL) {
      return BookCell.text(cell.text(), totals.contains(cell.row()) ? Style.TOTAL : Style.PLAIN);
    }
    BookCell.Content content =
        Periods.day(cell.text())
            .<BookCell.Content>map(BookCell.Day::new)
            .or(() -> counter(cell.text()))
            .orElseGet(() -> new BookCell.Text(cell.text()));
    return new BookCell(content, style(cell, place), null);
  }

  /** Years, pages and numbers of notes count nothing; they are numbers all the same. */
  private static Optional<BookCell.Content> counter(String text) {
    return COUNTER.matcher(text).matches()
        ? Optional.of(new BookCell.Figure(new BigDecimal(text), "0"))
        : Optional.empty();
  }

  /** What the parts come to, without the errors of binary fractions. */
  static String formula(Check check, int decimals) {
    return "ROUND(" + terms(check, "") + "," + decimals + ")";
  }

  /** The parts of a check, in cells of the sheet that {@code prefix} names. */
  static String terms(Check check, String prefix) {
    StringBuilder terms = new StringBuilder();
    for (Part part : check.parts()) {
      if (!terms.isEmpty() || !part.added()) {
        terms.append(part.added() ? '+' : '-');
      }
      terms.append(prefix).append(address(part.place()));
    }
    return terms.toString();
  }
}
