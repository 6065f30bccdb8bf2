package io.ledgerlift.domain.reading.table;

/** The part of the x axis on which a column stands, in points. */
public record Column(double left, double right) {

  public double center() {
    return (left + right) / 2;
  }

  public double width() {
    return right - left;
  }

  /** How much of {@code from}..{@code to} lies on the column. */
  public double shared(double from, double to) {
    return Math.max(0, Math.min(right, to) - Math.max(left, from));
  }

  public Column union(Column other) {
    return new Column(Math.min(left, other.left), Math.max(right, other.right));
  }
}
