package io.ledgerlift.adapter.formats.ocr;

import java.util.Arrays;
import java.util.List;

/** Tells types that all take the same width: their stops stand alone between wide gaps. */
final class Typewriting {

  /** Glyphs farther apart than this many widths have a space between them. */
  static final double SPACE = 1.6;

  private static final int FEWEST_GLYPHS = 4;

  /** Distances are whole widths, within this share of one... */
  private static final double WHOLE = 0.18;

  /** ...but for a few, of glyphs that lean. */
  private static final double MOST = 0.9;

  private Typewriting() {}

  /** From one width to the next, in pixels; 0 when widths differ. */
  static double pitch(List<Glyph> glyphs) {
    if (glyphs.size() < FEWEST_GLYPHS) {
      return 0;
    }
    double[] distances = new double[glyphs.size() - 1];
    for (int i = 1; i < glyphs.size(); i++) {
      distances[i - 1] = distance(glyphs.get(i - 1), glyphs.get(i));
    }
    double[] sorted = distances.clone();
    Arrays.sort(sorted);
    double pitch = sorted[sorted.length / 2];
    long whole = Arrays.stream(distances).filter(distance -> isWhole(distance / pitch)).count();
    return whole >= MOST * distances.length ? pitch : 0;
  }

  private static boolean isWhole(double widths) {
    return Math.round(widths) > 0 && Math.abs(widths - Math.round(widths)) <= WHOLE;
  }

  /** From middle to middle, in pixels. */
  static double distance(Glyph left, Glyph right) {
    return right.middle() - left.middle();
  }
}
