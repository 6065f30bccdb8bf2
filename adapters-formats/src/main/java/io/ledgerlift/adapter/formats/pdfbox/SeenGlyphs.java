package io.ledgerlift.adapter.formats.pdfbox;

import java.util.Arrays;

/**
 * Remembers where glyphs stand, to find those drawn twice: a shadow, or bold type made by drawing
 * again. A hash table of plain numbers, because every glyph of every page asks it.
 */
final class SeenGlyphs {

  /**
   * Closer than this share of its size, the same character is the same glyph. A wider radius eats
   * {@code ll}, {@code 11} and {@code 000} in narrow fonts.
   */
  private static final double SAME = .1;

  /** Cells twice as wide as the radius: a glyph's neighbours lie in at most four of them. */
  private static final double CELL = 2 * SAME;

  private long[] keys = new long[1 << 12];
  private double[] starts = new double[1 << 12];
  private double[] bases = new double[1 << 12];
  private int size;

  /**
   * Whether the glyph was there before; from now on it is.
   *
   * @param layer glyphs of different layers are different ones
   */
  boolean again(Glyph glyph, int layer) {
    double radius = SAME * glyph.size();
    long seed = 31L * (31L * glyph.text().hashCode() + glyph.angle()) + layer;
    for (long u = cell(glyph.start() - radius, glyph);
        u <= cell(glyph.start() + radius, glyph);
        u++) {
      for (long v = cell(glyph.base() - radius, glyph);
          v <= cell(glyph.base() + radius, glyph);
          v++) {
        int slot = slot(key(seed, u, v));
        boolean near =
            keys[slot] != 0
                && Math.abs(starts[slot] - glyph.start()) < radius
                && Math.abs(bases[slot] - glyph.base()) < radius;
        if (near) {
          return true;
        }
      }
    }
    put(key(seed, cell(glyph.start(), glyph), cell(glyph.base(), glyph)), glyph);
    return false;
  }

  private static long cell(double position, Glyph glyph) {
    return (long) Math.floor(position / (CELL * glyph.size()));
  }

  private static long key(long seed, long u, long v) {
    long key = ((seed * 0x9E3779B97F4A7C15L + u) * 0x9E3779B97F4A7C15L + v) * 0x9E3779B97F4A7C15L;
    return key == 0 ? 1 : key;
  }

  private void put(long key, Glyph glyph) {
    if (2 * size > keys.length) {
      grow();
    }
    int slot = slot(key);
    size += keys[slot] == 0 ? 1 : 0;
    keys[slot] = key;
    starts[slot] = glyph.start();
    bases[slot] = glyph.base();
  }

  /** Where the key stands, or would stand. */
  private int slot(long key) {
    int slot = (int) (key >>> 40) & (keys.length - 1);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    double[] oldStarts = starts;
    double[] oldBases = bases;
    keys = new long[2 * oldKeys.length];
    starts = Arrays.copyOf(oldStarts, keys.length);
    bases = Arrays.copyOf(oldBases, keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        starts[slot] = oldStarts[i];
        bases[slot] = oldBases[i];
      }
    }
  }
}
