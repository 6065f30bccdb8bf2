package io.ledgerlift.domain.databook;

import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.statement.Amount;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a figure is shown as it was printed, in the language of spreadsheets. */
final class FigureFormat {

  /** What stands around the digits of an amount, signs and brackets aside. */
  private static final Pattern AROUND =
      Pattern.compile("[\\s(\u2212-]*(\\P{N}*?)[\\s(\u2212-]*[\\d.,].*?");

  private static final Pattern BEHIND =
      Pattern.compile(".*\\d\\s*(?:[)\u2212-]\\s*)?(\\p{Sc}|[A-Z]{3}|\\p{Lu}?\\p{Sc})\\s*\\)?");

  private static final Pattern GROUPED =
      Pattern.compile("\\d[.,'\u2019 \u00a0\u202f]\\d{2,3}(?!\\d)");

  private FigureFormat() {}

  /** The number that a cell of a sheet holds: percentages are parts of one there. */
  static BigDecimal number(Amount amount) {
    BigDecimal number = Objects.requireNonNull(amount.number(), "dates have none");
    return amount.kind() == Amount.Kind.PERCENT ? number.movePointLeft(2) : number;
  }

  /** The decimals of {@link #number}. */
  static int decimals(Amount amount) {
    return Math.max(0, number(amount).scale());
  }

  static String of(Cell cell, Amount amount) {
    String text = cell.text();
    if (amount.kind() == Amount.Kind.NIL) {
      return "#,##0;-#,##0;" + quoted(text);
    }
    BigDecimal printed = Objects.requireNonNull(amount.number(), "dates have none");
    String digits = grouped(text, printed) ? "#,##0" : "0";
    if (printed.scale() > 0) {
      digits += "." + "0".repeat(printed.scale());
    }
    if (amount.kind() == Amount.Kind.PERCENT) {
      digits += "%";
    }
    String before = amount.currency() == null ? "" : group(AROUND, text);
    String behind = amount.currency() == null ? "" : group(BEHIND, text);
    String positive =
        (before.isEmpty() ? "" : quoted(before + " "))
            + digits
            + (behind.isEmpty() ? "" : quoted(" " + behind))
            + (amount.marks().isEmpty() ? "" : quoted(" " + amount.marks()));
    return text.indexOf('(') >= 0 && printed.signum() < 0
        ? positive + ";(" + positive + ")"
        : positive + ";-" + positive;
  }

  /** Whether thousands are parted: of smaller numbers it cannot be told, and does not show. */
  private static boolean grouped(String text, BigDecimal printed) {
    return printed.abs().compareTo(new BigDecimal(1000)) < 0 || GROUPED.matcher(text).find();
  }

  private static String group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text.strip());
    return matcher.matches() ? matcher.group(1).strip() : "";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "") + "\"";
  }
}
