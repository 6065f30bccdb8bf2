package io.ledgerlift.adapter.formats.pdfbox;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path under construction: its outlines on the page as shown, and its extent in user space for
 * clipping.
 */
final class PagePath {

  private final ShownPlane plane;
  private final List<Outline> outlines = new ArrayList<>();
  private @Nullable Outline last;
  private float currentX;
  private float currentY;
  private float minX;
  private float minY;
  private float maxX;
  private float maxY;

  PagePath(ShownPlane plane) {
    this.plane = plane;
    clear();
  }

  void moveTo(double x, double y) {
    last = new Outline();
    outlines.add(last);
    last.add(plane.x(x, y), plane.y(x, y));
    reach(x, y);
  }

  void lineTo(double x, double y) {
    open(x, y).add(plane.x(x, y), plane.y(x, y));
    reach(x, y);
  }

  void curveTo(double x1, double y1, double x2, double y2, double x3, double y3) {
    Outline outline = open(x1, y1);
    outline.include(plane.x(x1, y1), plane.y(x1, y1));
    outline.include(plane.x(x2, y2), plane.y(x2, y2));
    outline.bendTo(plane.x(x3, y3), plane.y(x3, y3));
    reach(x1, y1);
    reach(x2, y2);
    reach(x3, y3);
  }

  void rectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo(p0.getX(), p0.getY());
    lineTo(p1.getX(), p1.getY());
    lineTo(p2.getX(), p2.getY());
    lineTo(p3.getX(), p3.getY());
    close();
    reach(p0.getX(), p0.getY());
  }

  void close() {
    if (last != null) {
      last.close();
    }
  }

  @Nullable Point2D currentPoint() {
    return last == null ? null : new Point2D.Float(currentX, currentY);
  }

  List<Outline> outlines() {
    return outlines.stream().filter(Outline::drawable).toList();
  }

  /**
   * How far the path reaches in user space: a rectangle as such, the diagonal of what is none,
   * nothing when there is no path.
   */
  GeneralPath extent() {
    GeneralPath extent = new GeneralPath();
    if (outlines.isEmpty()) {
      return extent;
    }
    extent.moveTo(minX, minY);
    if (outlines.size() == 1 && outlines.get(0).rectangle()) {
      extent.lineTo(maxX, minY);
      extent.lineTo(maxX, maxY);
      extent.lineTo(minX, maxY);
      extent.closePath();
    } else {
      extent.lineTo(maxX, maxY);
    }
    return extent;
  }

  void clear() {
    outlines.clear();
    last = null;
    minX = Float.POSITIVE_INFINITY;
    minY = Float.POSITIVE_INFINITY;
    maxX = Float.NEGATIVE_INFINITY;
    maxY = Float.NEGATIVE_INFINITY;
  }

  /** A path that begins without a place begins where it goes first. */
  private Outline open(double x, double y) {
    if (last == null) {
      moveTo(x, y);
    }
    return outlines.get(outlines.size() - 1);
  }

  private void reach(double x, double y) {
    currentX = (float) x;
    currentY = (float) y;
    minX = Math.min(minX, currentX);
    minY = Math.min(minY, currentY);
    maxX = Math.max(maxX, currentX);
    maxY = Math.max(maxY, currentY);
  }
}
