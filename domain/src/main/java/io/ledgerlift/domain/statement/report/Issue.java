package io.ledgerlift.domain.statement.report;

import io.ledgerlift.domain.statement.Check;
import io.ledgerlift.domain.statement.Check.Place;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something about a table that a person should look at before its figures are used.
 *
 * @param place the cell; null when it concerns the whole table
 * @param text what is printed there
 * @param check the one that failed; null for everything else
 */
public record Issue(Code code, @Nullable Place place, String text, @Nullable Check check) {

  /** What is to be looked at. */
  public enum Code {
    /** A figure is not what others come to. */
    FAILED_CHECK,
    /** A cell holds digits whose meaning is not sure. */
    UNREAD_FIGURE,
    /** A number stands inside the table and in none of its cells. */
    UNASSIGNED_NUMBER,
    /** One column names several currencies. */
    MIXED_CURRENCIES,
    /** No scale is told where one is usual: the figures are taken as they are printed. */
    GUESSED_SCALE,
    /** A column of a statement does not say for which time its figures hold. */
    COLUMN_WITHOUT_PERIOD,
    /** The cell is as likely wrong as right. */
    LOW_CONFIDENCE,
    /** The table goes on from an earlier page. */
    JOINED_TABLE;

    /** As shown. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
