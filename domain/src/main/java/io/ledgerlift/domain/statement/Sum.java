package io.ledgerlift.domain.statement;

import java.util.List;

/**
 * A line of a table that others add up to.
 *
 * @param along whether rows add up to a row, or columns to a column
 * @param total index of the row or column
 * @param parts in the order of the table
 */
public record Sum(Axis along, int total, List<Part> parts) {

  /** What adds up. */
  public enum Axis {
    ROWS,
    COLUMNS
  }

  /** A row or column that is added, or taken away. */
  public record Part(int index, boolean added) {}

  public Sum {
    parts = List.copyOf(parts);
  }
}
