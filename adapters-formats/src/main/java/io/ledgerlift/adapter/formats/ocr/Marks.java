package io.ledgerlift.adapter.formats.ocr;

import org.jspecify.annotations.Nullable;

/** Stops and dashes, told by their form: too little ink for a recogniser to be sure of. */
final class Marks {

  /** A dash is this many times wider than high, and lower than this many units. */
  private static final double FLAT = 2;

  private static final double FLAT_HEIGHT = 0.35;

  /** Widths that part hyphen, en dash and em dash, in units. */
  private static final double EN_DASH = 0.65;

  private static final double EM_DASH = 1.2;

  /** Stops are smaller than this many units. */
  private static final double STOP_WIDTH = 0.4;

  private static final double STOP_HEIGHT = 0.6;

  /** A full stop is round, a comma longer by so much. */
  private static final double ROUND = 1.5;

  /** Feet of marks on the line, in its middle and at its head, in units above it. */
  private static final double ON_LINE = 0.2;

  private static final double AT_HEAD = 0.5;

  private Marks() {}

  /** The mark; null for anything else. */
  static @Nullable String of(Glyph glyph) {
    if (glyph.height() < FLAT_HEIGHT && glyph.width() > FLAT * glyph.height()) {
      return dash(glyph);
    }
    boolean small = glyph.height() < STOP_HEIGHT && glyph.width() < STOP_WIDTH;
    return small ? stop(glyph) : null;
  }

  private static String dash(Glyph glyph) {
    if (glyph.width() < EN_DASH) {
      return "-";
    }
    return glyph.width() < EM_DASH ? "\u2013" : "\u2014";
  }

  private static @Nullable String stop(Glyph glyph) {
    boolean round = glyph.height() < ROUND * glyph.width();
    double foot = glyph.rise() - glyph.height();
    if (foot > AT_HEAD) {
      return round ? null : "'";
    }
    if (foot > ON_LINE) {
      return round ? "\u00B7" : null;
    }
    return round ? "." : ",";
  }
}
