package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.domain.page.BoundingBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** A part of a painted page in whole pixels, at least one of them. */
record PixelBox(int left, int top, int right, int bottom) {

  /** Paints a whole page; what lies outside the part is clipped away. */
  interface PagePaint {
    void paint(Graphics2D graphics) throws IOException;
  }

  PixelBox(double left, double top, double right, double bottom) {
    this(
        (int) Math.floor(left),
        (int) Math.floor(top),
        (int) Math.max(Math.ceil(right), Math.floor(left) + 1),
        (int) Math.max(Math.ceil(bottom), Math.floor(top) + 1));
  }

  /** The pixels that the box touches on the sheet. */
  static PixelBox around(BoundingBox box, double scale, PixelBox sheet) {
    double left = clamp(box.x() * scale, sheet.left, sheet.right - 1);
    double top = clamp(box.y() * scale, sheet.top, sheet.bottom - 1);
    double right = clamp(box.right() * scale, sheet.left, sheet.right);
    double bottom = clamp(box.bottom() * scale, sheet.top, sheet.bottom);
    return new PixelBox(left, top, right, bottom);
  }

  BufferedImage painted(PagePaint page) throws IOException {
    BufferedImage image = new BufferedImage(right - left, bottom - top, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setBackground(Color.WHITE);
      graphics.clearRect(0, 0, image.getWidth(), image.getHeight());
      graphics.translate(-left, -top);
      page.paint(graphics);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  /** A smaller box cut out of this one's image. */
  BufferedImage cut(BufferedImage image, PixelBox part) {
    return image.getSubimage(
        part.left - left, part.top - top, part.right - part.left, part.bottom - part.top);
  }

  private static double clamp(double pixel, double low, double high) {
    return Math.max(low, Math.min(high, pixel));
  }
}
