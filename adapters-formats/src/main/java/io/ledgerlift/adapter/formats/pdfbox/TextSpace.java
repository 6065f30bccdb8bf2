package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.domain.page.BoundingBox;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Where a glyph's own space lies on the page as shown.
 *
 * @param originX of the glyph, on its base line
 * @param acrossX how far one unit to the right goes
 * @param upX how far one unit upwards goes
 */
record TextSpace(
    double originX, double originY, double acrossX, double acrossY, double upX, double upY) {

  /** Smaller type is no type, in points. */
  static final double MIN_SIZE = .05;

  /** Far outside of any page, in points: numbers that a file made up. */
  private static final double NOWHERE = 1e10;

  static TextSpace of(Matrix place, ShownPlane plane) {
    double x = place.getTranslateX();
    double y = place.getTranslateY();
    return new TextSpace(
        plane.x(x, y),
        plane.y(x, y),
        plane.dx(place.getScaleX(), place.getShearY()),
        plane.dy(place.getScaleX(), place.getShearY()),
        plane.dx(place.getShearX(), place.getScaleY()),
        plane.dy(place.getShearX(), place.getScaleY()));
  }

  /** Whether type of this height has a size and a place at all. */
  boolean readable(FontHeight height) {
    double size = size(height);
    double stretch = stretch();
    return size > MIN_SIZE
        && size < NOWHERE
        && stretch > 0
        && stretch < NOWHERE
        && Math.abs(originX) < NOWHERE
        && Math.abs(originY) < NOWHERE;
  }

  /** Height of the em square, in points. */
  double size(FontHeight height) {
    return height.em() * Math.hypot(upX, upY);
  }

  /** How much wider than high the type is drawn. */
  double stretch() {
    return Math.hypot(acrossX, acrossY) / Math.hypot(upX, upY);
  }

  /** Around a glyph so wide in its own units, from descent to ascent. */
  BoundingBox box(double width, FontHeight height) {
    BoundingBox left =
        BoundingBox.between(
            originX + height.ascent() * upX,
            originY + height.ascent() * upY,
            originX + height.descent() * upX,
            originY + height.descent() * upY);
    double moveX = width * acrossX;
    double moveY = width * acrossY;
    return left.union(
        new BoundingBox(left.x() + moveX, left.y() + moveY, left.width(), left.height()));
  }

  /** Whole degrees, clockwise, in which a line with this step runs; a glyph may stand still. */
  int angle(Vector step) {
    boolean stands = step.getX() == 0 && step.getY() == 0;
    double x = stands ? acrossX : step.getX() * acrossX + step.getY() * upX;
    double y = stands ? acrossY : step.getX() * acrossY + step.getY() * upY;
    return Math.floorMod((int) Math.round(Math.toDegrees(Math.atan2(y, x))), 360);
  }

  /** How far the step goes on the page. */
  double length(Vector step) {
    return Math.hypot(
        step.getX() * acrossX + step.getY() * upX, step.getX() * acrossY + step.getY() * upY);
  }
}
