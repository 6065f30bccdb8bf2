package io.ledgerlift.domain.page;

import java.util.Collection;

/**
 * An axis-parallel rectangle on a page: points (1/72 inch), origin at the top left of the page as
 * shown, y growing downwards.
 */
public record BoundingBox(double x, double y, double width, double height) {

  /** Refuses what cannot be drawn: not finite, or of negative size. */
  public BoundingBox {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("box is not on the plane: x=" + x + ", y=" + y);
    }
    if (!(width >= 0) || !(height >= 0) || width + height == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("box has no size: " + width + " x " + height);
    }
  }

  /** The box between two opposite corners, given in any order. */
  public static BoundingBox between(double x1, double y1, double x2, double y2) {
    return new BoundingBox(
        Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
  }

  /** The smallest box that holds all of {@code boxes}, which must not be empty. */
  public static BoundingBox around(Collection<BoundingBox> boxes) {
    return boxes.stream()
        .reduce(BoundingBox::union)
        .orElseThrow(() -> new IllegalArgumentException("no box to go around"));
  }

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double centerX() {
    return x + width / 2;
  }

  public double centerY() {
    return y + height / 2;
  }

  public double area() {
    return width * height;
  }

  /** The smallest box that holds both. */
  public BoundingBox union(BoundingBox other) {
    return between(
        Math.min(x, other.x),
        Math.min(y, other.y),
        Math.max(right(), other.right()),
        Math.max(bottom(), other.bottom()));
  }

  /** How much of the x axis both boxes cover, in points; 0 when they stand beside each other. */
  public double overlapX(BoundingBox other) {
    return Math.max(0, Math.min(right(), other.right()) - Math.max(x, other.x));
  }

  /** How much of the y axis both boxes cover, in points; 0 when one stands above the other. */
  public double overlapY(BoundingBox other) {
    return Math.max(0, Math.min(bottom(), other.bottom()) - Math.max(y, other.y));
  }

  /** The area that both boxes cover, in square points. */
  public double overlap(BoundingBox other) {
    return overlapX(other) * overlapY(other);
  }

  /** Whether the point lies inside or on the edge. */
  public boolean contains(double pointX, double pointY) {
    return pointX >= x && pointX <= right() && pointY >= y && pointY <= bottom();
  }

  /** The box grown by {@code margin} points on every side; a negative margin shrinks it. */
  public BoundingBox grow(double margin) {
    return new BoundingBox(
        x - margin, y - margin, Math.max(0, width + 2 * margin), Math.max(0, height + 2 * margin));
  }
}
