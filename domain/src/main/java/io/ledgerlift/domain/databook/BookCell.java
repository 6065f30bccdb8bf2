package io.ledgerlift.domain.databook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a sheet.
 *
 * @param link an address to open; null for none
 */
public record BookCell(Content content, Style style, @Nullable String link) {

  private static final int MOST_DIGITS = 15;

  /** What stands in a cell. */
  public sealed interface Content {}

  /** Nothing, in a cell that has a look. */
  public record Blank() implements Content {}

  /** A text that is never taken for anything else. */
  public record Text(String text) implements Content {}

  /**
   * A number.
   *
   * @param format how it is shown, in the language of spreadsheets
   */
  public record Figure(BigDecimal number, String format) implements Content {}

  /**
   * A number that is worked out of other cells.
   *
   * @param formula in the language of spreadsheets, without the sign before it
   * @param result what it comes to
   */
  public record Formula(String formula, BigDecimal result, String format) implements Content {}

  /** A formula that says a word. */
  public record Word(String formula, String result) implements Content {}

  /** A day. */
  public record Day(LocalDate day) implements Content {}

  /** How a cell looks; what it means is never told by colour alone. */
  public enum Style {
    PLAIN,
    TITLE,
    /** Names a column. */
    HEAD,
    /** Names a column of figures, above them. */
    FIGURES_HEAD,
    /** Names several columns: shown in the middle of them. */
    SPANNING_HEAD,
    /** Names what others add up to. */
    TOTAL,
    /** Text of several lines. */
    WRAPPED,
    /** Read from the source: blue, as in financial models. */
    READ,
    /** Worked out: black. */
    CALCULATED,
    /** Worked out of the lines above it, and set off from them. */
    SUM,
    /** Changed by a person: green. */
    BY_HAND,
    /** Read from the source, and to be looked at. */
    DOUBTFUL,
    /** Says what is to be looked at. */
    FLAG
  }

  static BookCell text(String text) {
    return text(text, Style.PLAIN);
  }

  static BookCell text(String text, Style style) {
    return new BookCell(new Text(text), style, null);
  }

  /** Whether spreadsheets keep all digits of a number; they round those with more. */
  static boolean fits(BigDecimal number) {
    return number.stripTrailingZeros().precision() <= MOST_DIGITS;
  }

  /** A number, or its text where a spreadsheet would round it. */
  static BookCell exact(BigDecimal number, String format, Style style) {
    return fits(number)
        ? new BookCell(new Figure(number, format), style, null)
        : text(number.toPlainString(), style);
  }

  static BookCell blank(Style style) {
    return new BookCell(new Blank(), style, null);
  }

  static BookCell number(long number) {
    return new BookCell(new Figure(BigDecimal.valueOf(number), "0"), Style.PLAIN, null);
  }

  BookCell linked(@Nullable String address) {
    return new BookCell(content, style, address);
  }
}
