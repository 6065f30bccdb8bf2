package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.statement.Check.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * Figures of different statements, or of different parts of one, that must agree.
 *
 * @param <T> how artifacts are known
 * @param parts what must come to {@code total}, all of them added
 * @param tolerance how much rounding may explain, in the unit of the figures
 */
public record Tie<T>(Rule rule, List<Figure<T>> parts, Figure<T> total, BigDecimal tolerance) {

  /** Why figures must agree. */
  public enum Rule {
    /** Total assets are total liabilities and equity. */
    BALANCE,
    /** The net income of the income statement is that of the other statements. */
    NET_INCOME,
    /** The cash at the end of the cash flows is that of the balance sheet. */
    CASH,
    /** Net amounts and taxes of an invoice come to its gross amount. */
    INVOICE,
    /** The gross amount of an invoice, less what was paid, is what is due. */
    AMOUNT_DUE;

    /** As shown. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Tie {
    parts = List.copyOf(parts);
  }

  /** What the parts come to. */
  public BigDecimal expected() {
    return parts.stream().map(Figure::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The total less what is expected. */
  public BigDecimal difference() {
    return total.number().subtract(expected());
  }

  /** Passed or failed. */
  public Verdict verdict() {
    return holds() ? Verdict.PASSED : Verdict.FAILED;
  }

  /** Whether they agree, as far as rounding lets it be told. */
  boolean holds() {
    return difference().abs().compareTo(tolerance) <= 0;
  }
}
