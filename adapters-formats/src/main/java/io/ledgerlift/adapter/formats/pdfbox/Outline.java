package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.domain.page.BoundingBox;
import java.util.Arrays;

/** One subpath, in points of the page as shown: its corners, and whether it bends. */
final class Outline {

  /** Corners kept; a longer outline is a drawing whatever its corners are. */
  private static final int MAX_CORNERS = 5_000;

  /**
   * How far the ends of a side may differ and still run along an axis, as a share of its length.
   */
  private static final double SLOPE = .02;

  /** The same for short sides, in points: below what rounding in the file leaves. */
  private static final double WOBBLE = .05;

  /** A side never strays further than this from its axis, in points. */
  private static final double MAX_STRAY = .6;

  /** How much of its own box a rectangle fills; the rest is rounding. */
  private static final double RECTANGLE_FILL = .98;

  private double[] xs = new double[5];
  private double[] ys = new double[5];
  private int size;
  private boolean bent;
  private boolean closed;
  private double minX = Double.POSITIVE_INFINITY;
  private double minY = Double.POSITIVE_INFINITY;
  private double maxX = Double.NEGATIVE_INFINITY;
  private double maxY = Double.NEGATIVE_INFINITY;

  /** Hears each side of an outline that runs along an axis. */
  interface Sides {
    void side(double x1, double y1, double x2, double y2);
  }

  void add(double x, double y) {
    include(x, y);
    if (size == MAX_CORNERS) {
      bent = true;
      return;
    }
    if (size == xs.length) {
      xs = Arrays.copyOf(xs, 2 * size);
      ys = Arrays.copyOf(ys, 2 * size);
    }
    xs[size] = x;
    ys[size] = y;
    size++;
  }

  /** A curve goes on to the point, pulled by points that were {@link #include included}. */
  void bendTo(double x, double y) {
    bent = true;
    add(x, y);
  }

  void include(double x, double y) {
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }

  void close() {
    closed = true;
  }

  boolean drawable() {
    return size > 1 && Double.isFinite(maxX - minX) && Double.isFinite(maxY - minY);
  }

  BoundingBox box() {
    return BoundingBox.between(minX, minY, maxX, maxY);
  }

  /** Whether a fill of this outline is an upright rectangle, or a line without width. */
  boolean rectangle() {
    if (bent || straightShare(true) < 1) {
      return false;
    }
    double boxArea = (maxX - minX) * (maxY - minY);
    return boxArea == 0 || area() >= RECTANGLE_FILL * boxArea;
  }

  /** The share of the way around that runs along an axis, curves counted as their chords. */
  double straightShare(boolean close) {
    double all = 0;
    double straight = 0;
    for (int i = 0; i < sides(close); i++) {
      int next = (i + 1) % size;
      double length = Math.hypot(xs[next] - xs[i], ys[next] - ys[i]);
      all += length;
      straight += alongAxis(i, next) ? length : 0;
    }
    return all == 0 ? 1 : straight / all;
  }

  /**
   * Tells the sides along an axis; a fill closes its outline, a stroke does not unless asked to.
   */
  void straightSides(Sides sides) {
    for (int i = 0; i < sides(closed); i++) {
      int next = (i + 1) % size;
      if (alongAxis(i, next)) {
        sides.side(xs[i], ys[i], xs[next], ys[next]);
      }
    }
  }

  private int sides(boolean close) {
    return close ? size : size - 1;
  }

  private boolean alongAxis(int from, int to) {
    double dx = Math.abs(xs[to] - xs[from]);
    double dy = Math.abs(ys[to] - ys[from]);
    double limit = Math.min(MAX_STRAY, Math.max(WOBBLE, SLOPE * Math.max(dx, dy)));
    return Math.min(dx, dy) <= limit;
  }

  /** By the shoelace formula. */
  private double area() {
    double twice = 0;
    for (int i = 0; i < size; i++) {
      int next = (i + 1) % size;
      twice += xs[i] * ys[next] - xs[next] * ys[i];
    }
    return Math.abs(twice) / 2;
  }
}
