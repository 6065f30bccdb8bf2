package io.ledgerlift.domain.page;

/**
 * A straight line drawn on the page: a stroke, an edge of a rectangle, or the centre line of a thin
 * fill.
 *
 * @param position y of a horizontal ruling, x of a vertical one, in points
 * @param start where it begins on the other axis; not after {@code end}
 * @param thickness in points
 */
public record Ruling(
    Orientation orientation, double position, double start, double end, double thickness) {

  /** The two ways a ruling of a table can run. */
  public enum Orientation {
    HORIZONTAL,
    VERTICAL
  }

  public Ruling {
    if (!(start <= end) || !Double.isFinite(position) || !(thickness >= 0)) {
      throw new IllegalArgumentException(
          "no such ruling: at " + position + " from " + start + " to " + end);
    }
  }

  public static Ruling horizontal(double y, double x1, double x2, double thickness) {
    return new Ruling(Orientation.HORIZONTAL, y, Math.min(x1, x2), Math.max(x1, x2), thickness);
  }

  public static Ruling vertical(double x, double y1, double y2, double thickness) {
    return new Ruling(Orientation.VERTICAL, x, Math.min(y1, y2), Math.max(y1, y2), thickness);
  }

  public boolean horizontal() {
    return orientation == Orientation.HORIZONTAL;
  }

  public double length() {
    return end - start;
  }
}
