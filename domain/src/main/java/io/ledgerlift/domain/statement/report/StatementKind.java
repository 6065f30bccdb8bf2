package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.statement.period.Period;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a table is among the statements that companies and banks make. */
public enum StatementKind {
  BALANCE_SHEET,
  INCOME_STATEMENT,
  COMPREHENSIVE_INCOME,
  CASH_FLOW,
  EQUITY,
  /** The movements or holdings of an account at a bank or broker. */
  ACCOUNT,
  INVOICE,
  TRIAL_BALANCE,
  /** A schedule of amounts that is none of the others: notes, segments, reconciliations. */
  SCHEDULE,
  /** No amounts, or none of which the table says what they are. */
  OTHER;

  /** As shown. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What its columns are told for where they leave that open. */
  Period.@Nullable Kind usualPeriod() {
    return switch (this) {
      case BALANCE_SHEET, TRIAL_BALANCE -> Period.Kind.INSTANT;
      case INCOME_STATEMENT, COMPREHENSIVE_INCOME, CASH_FLOW, EQUITY -> Period.Kind.DURATION;
      default -> null;
    };
  }
}
