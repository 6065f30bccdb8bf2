package io.ledgerlift.domain.databook;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.databook.BookCell.Style;
import io.ledgerlift.domain.statement.Amount;
import io.ledgerlift.domain.statement.Check;
import io.ledgerlift.domain.statement.Check.Place;
import io.ledgerlift.domain.statement.Check.Verdict;
import io.ledgerlift.domain.statement.report.Statement;
import io.ledgerlift.domain.statement.report.Tie;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every sum and tie: what is printed, what its parts come to by the cells of the workbook, and
 * whether they agree. It turns when a part is changed; the printed figure is that of the source.
 */
final class ChecksSheet {

  /** What spreadsheets can hold, with some to spare. */
  private static final int MOST_ROWS = 1_000_000;

  private static final int EXPECTED = 4;
  private static final int PRINTED = 3;
  private static final int DIFFERENCE = 5;
  private static final int TOLERANCE = 6;

  private final Book.Sheet sheet;

  ChecksSheet(Book book, int rank) {
    this.sheet =
        book.sheet(
            new Book.Head(rank, "Checks", List.of(31, 10, 44, 18, 18, 14, 12, 14, 60), 1, 0));
    sheet.row(
        DataBook.heads(
            "Sheet",
            "Cell",
            "Figure",
            "Printed",
            "Parts come to",
            "Difference",
            "Let pass",
            "Verdict",
            "Parts"));
  }

  void add(String name, Statement statement) {
    for (Check check : statement.checks()) {
      if (sheet.rows() < MOST_ROWS) {
        sheet.row(row(name, statement, check));
      }
    }
  }

  private List<@Nullable BookCell> row(String name, Statement statement, Check check) {
    Place total = check.total();
    String cell = TableSheet.address(total);
    BigDecimal scale = BigDecimal.ONE.movePointLeft(shift(statement, total));
    List<@Nullable BookCell> row = new ArrayList<>();
    row.add(BookCell.text(name));
    row.add(BookCell.text(cell).linked("#" + Address.on(name, cell)));
    row.add(BookCell.text(statement.values().names().label(total.row())));
    row.add(number(check.printed().multiply(scale), Style.READ));
    if (check.expected() == null || check.parts().isEmpty()) {
      row.addAll(Arrays.asList(null, null, null));
      row.add(BookCell.text(check.verdict().code().replace('_', ' ')));
      return row;
    }
    BigDecimal expected = check.expected().multiply(scale);
    if (!TableSheet.isLive(statement, check)) {
      row.add(number(expected, Style.PLAIN));
      row.add(number(Objects.requireNonNull(check.difference()).multiply(scale), Style.PLAIN));
      row.add(null);
      row.add(BookCell.text(check.verdict().code()));
      return row;
    }
    int decimals = Math.max(0, Math.max(expected.scale(), check.printed().multiply(scale).scale()));
    String prefix = Address.on(name, "");
    row.add(formula("ROUND(" + TableSheet.terms(check, prefix) + "," + decimals + ")", expected));
    addVerdict(row, check, scale, decimals);
    row.add(BookCell.text(parts(statement, check), Style.WRAPPED));
    return row;
  }

  private void addVerdict(
      List<@Nullable BookCell> row, Check check, BigDecimal scale, int decimals) {
    BigDecimal difference = Objects.requireNonNull(check.difference()).multiply(scale);
    BigDecimal allowed = check.verdict() == Verdict.PASSED ? difference.abs() : BigDecimal.ZERO;
    String off = Address.of(sheet.rows(), DIFFERENCE);
    row.add(
        formula(
            "ROUND("
                + Address.of(sheet.rows(), PRINTED)
                + "-"
                + Address.of(sheet.rows(), EXPECTED)
                + ","
                + decimals
                + ")",
            difference));
    row.add(number(allowed, Style.PLAIN));
    row.add(
        new BookCell(
            new BookCell.Word(
                "IF(ABS("
                    + off
                    + ")<="
                    + Address.of(sheet.rows(), TOLERANCE)
                    + ",\"passed\",\"failed\")",
                check.verdict().code()),
            check.verdict() == Verdict.PASSED ? Style.CALCULATED : Style.DOUBTFUL,
            null));
  }

  /** Percentages are parts of one in the sheets. */
  private static int shift(Statement statement, Place place) {
    return statement
            .values()
            .at(place)
            .flatMap(statement.values()::of)
            .filter(value -> value.amount().kind() == Amount.Kind.PERCENT)
            .isPresent()
        ? 2
        : 0;
  }

  private static String parts(Statement statement, Check check) {
    return check.parts().stream()
        .map(
            part ->
                (part.added() ? "" : "less ")
                    + statement.values().names().label(part.place().row())
                    + " ("
                    + TableSheet.address(part.place())
                    + ")")
        .collect(Collectors.joining("; "));
  }

  /** Ties stand below the sums; their figures are by their scales. */
  void end(List<Tie<Artifact>> ties) {
    for (Tie<Artifact> tie : ties) {
      List<@Nullable BookCell> row = new ArrayList<>();
      row.add(BookCell.text("(between statements)"));
      row.add(BookCell.text(tie.rule().code().replace('_', ' ')));
      row.add(BookCell.text(tie.total().name()));
      row.add(number(tie.total().number(), Style.READ));
      row.add(number(tie.expected(), Style.READ));
      row.add(number(tie.difference(), Style.PLAIN));
      row.add(number(tie.tolerance(), Style.PLAIN));
      row.add(
          BookCell.text(
              tie.verdict().code(),
              tie.verdict() == Verdict.PASSED ? Style.PLAIN : Style.DOUBTFUL));
      row.add(
          BookCell.text(
              tie.parts().stream().map(part -> part.name()).collect(Collectors.joining("; "))));
      sheet.row(row);
    }
    sheet.end();
  }

  private static BookCell number(BigDecimal number, Style style) {
    return BookCell.exact(number, format(number), style);
  }

  private static BookCell formula(String formula, BigDecimal result) {
    return new BookCell(
        new BookCell.Formula(formula, result, format(result)), Style.CALCULATED, null);
  }

  private static String format(BigDecimal number) {
    return number.scale() > 0 ? "#,##0." + "0".repeat(number.scale()) : "#,##0";
  }
}
