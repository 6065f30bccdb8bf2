package io.ledgerlift.domain.artifact;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table.
 *
 * @param row of its top edge, counted from 0
 * @param column of its left edge, counted from 0
 * @param text exactly as printed, words joined by one space
 * @param box around the text of the cell; null where the format has no places
 * @param elsewhere the page on which the cell stands when that is not its table's
 * @param byHand what a person changed; null for a cell as it was read
 */
public record Cell(
    int row,
    int column,
    int rowSpan,
    int columnSpan,
    String text,
    @Nullable BoundingBox box,
    Confidence confidence,
    Role role,
    @Nullable PageNumber elsewhere,
    @Nullable ByHand byHand) {

  /** What a cell is for. */
  public enum Role {
    /** Names a column, or a group of columns. */
    HEADER,
    /** Names a row, or a group of rows. */
    LABEL,
    /** Holds what the table tells. */
    VALUE
  }

  /** A cell on its table's page, or on none. */
  public Cell(
      int row,
      int column,
      int rowSpan,
      int columnSpan,
      String text,
      @Nullable BoundingBox box,
      Confidence confidence,
      Role role) {
    this(row, column, rowSpan, columnSpan, text, box, confidence, role, null, null);
  }

  public Cell {
    boolean placed = row >= 0 && column >= 0 && rowSpan >= 1 && columnSpan >= 1;
    if (!placed || row > Integer.MAX_VALUE - rowSpan || column > Integer.MAX_VALUE - columnSpan) {
      throw new IllegalArgumentException(
          "no such place in a table: %d,%d spanning %d x %d"
              .formatted(row, column, rowSpan, columnSpan));
    }
  }

  /** The same cell at another place of a table. */
  public Cell at(int otherRow, int otherColumn, int rows, int columns) {
    return new Cell(
        otherRow, otherColumn, rows, columns, text, box, confidence, role, elsewhere, byHand);
  }

  /** The same cell for another purpose. */
  public Cell as(Role other) {
    return new Cell(
        row, column, rowSpan, columnSpan, text, box, confidence, other, elsewhere, byHand);
  }

  /** The same cell on a page that is not its table's. */
  public Cell on(@Nullable PageNumber page) {
    return new Cell(row, column, rowSpan, columnSpan, text, box, confidence, role, page, byHand);
  }

  /** The same cell as a person changed it. */
  public Cell changed(String otherText, ByHand hand) {
    return new Cell(
        row, column, rowSpan, columnSpan, otherText, box, confidence, role, elsewhere, hand);
  }

  public int lastRow() {
    return row + rowSpan - 1;
  }

  public int lastColumn() {
    return column + columnSpan - 1;
  }
}
