package io.ledgerlift.adapter.formats.ocr;

import java.util.List;

/**
 * One mark of print, and what it looks like. Sizes are shares of the page's usual glyph, so that
 * equal types look equal.
 */
final class Glyph {

  private static final int COLUMNS = 16;
  private static final int ROWS = 24;

  /** Touching glyphs are parted where there is least ink, so far from either side. */
  private static final double INNER = 0.3;

  /** Digits are narrower, in units. */
  private static final double WIDE = 1.1;

  private final Region region;
  private final Pixels.Bits ink;
  private final int base;
  private final int unit;
  private final double width;
  private final double height;
  private final double rise;
  private final float[] shape;

  /**
   * Takes a glyph from the page.
   *
   * @param base the lower edge of the letters beside it, in pixels
   * @param unit height of the page's usual glyph, in pixels
   */
  Glyph(Region region, Pixels.Bits ink, int base, int unit) {
    this.region = region;
    this.ink = ink;
    this.base = base;
    this.unit = unit;
    this.width = region.width() / (double) unit;
    this.height = region.height() / (double) unit;
    this.rise = (base - region.y()) / (double) unit;
    this.shape = shape(region, ink);
  }

  /** Whether no digit is as wide. */
  boolean isWide() {
    return width > WIDE;
  }

  /** Two glyphs, if this is two that touch. */
  List<Glyph> halves() {
    int left = (int) (INNER * region.width());
    int thinnest = left;
    for (int x = left; x < region.width() - left; x++) {
      if (inked(x) < inked(thinnest)) {
        thinnest = x;
      }
    }
    int cut = Math.max(1, thinnest);
    int top = region.y();
    return List.of(
        new Glyph(new Region(region.x(), top, cut, region.height()), ink, base, unit),
        new Glyph(
            new Region(region.x() + cut, top, region.width() - cut, region.height()),
            ink,
            base,
            unit));
  }

  /** Ink in one column of pixels. */
  private int inked(int column) {
    int inked = 0;
    for (int y = region.y(); y < region.bottom(); y++) {
      inked += ink.ink(region.x() + column, y) ? 1 : 0;
    }
    return inked;
  }

  Region region() {
    return region;
  }

  /** The middle between its left and right edge, in pixels. */
  double middle() {
    return region.x() + region.width() / 2.0;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** How high its upper edge stands above the line. */
  double rise() {
    return rise;
  }

  /** The share of ink in each field of a grid laid over the glyph, row by row. */
  float[] shape() {
    return shape.clone();
  }

  /** The share of ink in one of those fields. */
  float inkAt(int field) {
    return shape[field];
  }

  private static float[] shape(Region region, Pixels.Bits ink) {
    float[] shape = new float[COLUMNS * ROWS];
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        shape[row * COLUMNS + column] = field(region, ink, column, row);
      }
    }
    return shape;
  }

  private static float field(Region region, Pixels.Bits ink, int column, int row) {
    int left = column * region.width() / COLUMNS;
    int top = row * region.height() / ROWS;
    int right = Math.max(left + 1, (column + 1) * region.width() / COLUMNS);
    int bottom = Math.max(top + 1, (row + 1) * region.height() / ROWS);
    int inked = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        inked += ink.ink(region.x() + x, region.y() + y) ? 1 : 0;
      }
    }
    return inked / (float) ((right - left) * (bottom - top));
  }
}
