package io.ledgerlift.domain.databook;

import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.databook.BookCell.Style;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.Check;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.TableValues.Value;
import io.ledgerlift.domain.statement.report.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where every value comes from: its cell, its page and box, its text as printed, its checks. */
final class ProvenanceSheet {

  /** What spreadsheets can hold, with some to spare; the others go on in one more sheet. */
  private static final int MOST_ROWS = 1_000_000;

  private final Book book;
  private final int rank;
  private final List<Book.Sheet> open = new ArrayList<>();

  ProvenanceSheet(Book book, int rank) {
    this.book = book;
    this.rank = rank;
    begin();
  }

  private void begin() {
    String name = open.isEmpty() ? "Provenance" : "Provenance " + (open.size() + 1);
    Book.Sheet sheet =
        book.sheet(
            new Book.Head(
                rank,
                name,
                List.of(31, 10, 8, 10, 10, 10, 10, 24, 18, 10, 22, 10, 10, 12, 30, 30),
                1,
                0));
    sheet.row(
        DataBook.heads(
            "Sheet",
            "Cell",
            "Page",
            "x (pt)",
            "y (pt)",
            "Width (pt)",
            "Height (pt)",
            "As printed",
            "Amount",
            "Times",
            "Value",
            "Currency",
            "Kind",
            "Confidence",
            "Checks",
            "By hand"));
    open.add(sheet);
  }

  void add(String name, Statement statement) {
    Map<Place, List<String>> checks = checks(statement);
    Table table = statement.table().whole();
    for (Cell cell : table.cells()) {
      if (cell.role() == Cell.Role.VALUE) {
        if (last().rows() == MOST_ROWS) {
          begin();
        }
        last().row(row(name, statement, cell, checks));
      }
    }
  }

  private Book.Sheet last() {
    return open.get(open.size() - 1);
  }

  private static Map<Place, List<String>> checks(Statement statement) {
    Map<Place, List<String>> checks = new HashMap<>();
    for (Check check : statement.checks()) {
      String verdict = check.verdict().code().replace('_', ' ');
      String total = TableSheet.address(check.total());
      add(checks, check.total(), "total: " + verdict);
      check.parts().forEach(part -> add(checks, part.place(), "in " + total + ": " + verdict));
    }
    return checks;
  }

  private static void add(Map<Place, List<String>> checks, Place place, String said) {
    checks.computeIfAbsent(place, none -> new ArrayList<>()).add(said);
  }

  private static List<@Nullable BookCell> row(
      String name, Statement statement, Cell cell, Map<Place, List<String>> checks) {
    Place place = new Place(cell.row(), cell.column());
    String address = TableSheet.address(place);
    PageNumber own = statement.table().whole().page();
    List<@Nullable BookCell> row = new ArrayList<>();
    row.add(BookCell.text(name));
    row.add(BookCell.text(address).linked("#" + Address.on(name, address)));
    row.add(DataBook.page(cell.elsewhere() == null ? own : cell.elsewhere()));
    addBox(row, cell.box());
    row.add(BookCell.text(cell.text()));
    Optional<Value> value = statement.values().of(cell);
    BigDecimal amount = value.map(one -> one.amount().number()).orElse(null);
    row.add(number(amount));
    row.add(number(value.map(Value::scale).orElse(null)));
    row.add(number(statement.scaled(cell).orElse(null)));
    row.add(text(value.map(one -> one.amount().currency()).orElse(null)));
    row.add(BookCell.text(value.map(one -> one.amount().kind().code()).orElse("text")));
    row.add(number(new BigDecimal(String.format(Locale.ROOT, "%.3f", cell.confidence().value()))));
    row.add(text(String.join("; ", checks.getOrDefault(place, List.of()))));
    row.add(cell.byHand() == null ? null : BookCell.text(RowWords.byHand(cell)));
    return row;
  }

  private static void addBox(List<@Nullable BookCell> row, @Nullable BoundingBox box) {
    double[] edges =
        box == null ? new double[0] : new double[] {box.x(), box.y(), box.width(), box.height()};
    for (int i = 0; i < 4; i++) {
      row.add(
          i < edges.length
              ? number(new BigDecimal(String.format(Locale.ROOT, "%.2f", edges[i])))
              : null);
    }
  }

  private static @Nullable BookCell text(@Nullable String text) {
    return text == null || text.isEmpty() ? null : BookCell.text(text);
  }

  private static @Nullable BookCell number(@Nullable BigDecimal number) {
    return number == null ? null : BookCell.exact(number, "General", Style.PLAIN);
  }

  void end() {
    open.forEach(Book.Sheet::end);
  }
}
