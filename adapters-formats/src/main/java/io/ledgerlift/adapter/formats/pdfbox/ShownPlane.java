package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.domain.page.BoundingBox;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * From the page's own user space (y upwards, any origin) to the page as shown: crop box, rotation
 * and user unit applied, points, origin top left.
 */
final class ShownPlane {

  private final double left;
  private final double bottom;
  private final double cropWidth;
  private final double cropHeight;
  private final double unit;
  private final int rotation;

  private ShownPlane(PDRectangle crop, double unit, int rotation) {
    this.left = crop.getLowerLeftX();
    this.bottom = crop.getLowerLeftY();
    this.cropWidth = crop.getWidth();
    this.cropHeight = crop.getHeight();
    this.unit = unit;
    this.rotation = rotation;
  }

  static ShownPlane of(PDPage page) {
    float unit = page.getUserUnit();
    return new ShownPlane(
        page.getCropBox(), unit > 0 && Float.isFinite(unit) ? unit : 1, page.getRotation());
  }

  double width() {
    return round(unit * (turned() ? cropHeight : cropWidth));
  }

  double height() {
    return round(unit * (turned() ? cropWidth : cropHeight));
  }

  int rotation() {
    return rotation;
  }

  private boolean turned() {
    return rotation % 180 != 0;
  }

  double x(double userX, double userY) {
    return unit
        * switch (rotation) {
          case 90 -> userY - bottom;
          case 180 -> cropWidth - (userX - left);
          case 270 -> cropHeight - (userY - bottom);
          default -> userX - left;
        };
  }

  double y(double userX, double userY) {
    return unit
        * switch (rotation) {
          case 90 -> userX - left;
          case 180 -> userY - bottom;
          case 270 -> cropWidth - (userX - left);
          default -> cropHeight - (userY - bottom);
        };
  }

  /** The x part of a vector, which has no place. */
  double dx(double userX, double userY) {
    return unit
        * switch (rotation) {
          case 90 -> userY;
          case 180 -> -userX;
          case 270 -> -userY;
          default -> userX;
        };
  }

  /** The y part of a vector, which has no place. */
  double dy(double userX, double userY) {
    return unit
        * switch (rotation) {
          case 90 -> userX;
          case 180 -> userY;
          case 270 -> -userX;
          default -> -userY;
        };
  }

  double length(double user) {
    return unit * user;
  }

  /** Hundredths of a point: finer than any printer, and the same on every machine. */
  static double round(double points) {
    return Math.round(points * 100) / 100.0;
  }

  static BoundingBox round(BoundingBox box) {
    double x = round(box.x());
    double y = round(box.y());
    return new BoundingBox(x, y, round(round(box.right()) - x), round(round(box.bottom()) - y));
  }
}
