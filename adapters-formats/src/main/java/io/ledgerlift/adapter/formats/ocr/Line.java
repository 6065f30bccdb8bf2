package io.ledgerlift.adapter.formats.ocr;

import java.util.List;

/**
 * Glyphs in a row.
 *
 * @param glyphs from left to right; at least one
 * @param base the lower edge of its letters, in pixels
 */
record Line(Region region, List<Glyph> glyphs, int base) {

  /** Height of capital letters as a share of the em, in most types. */
  static final double CAPITAL = 0.72;

  /** Letters are higher than stops, in units. */
  private static final double LETTER = 0.7;

  /** The share of glyphs that rise no higher than a capital letter. */
  private static final double HIGH = 0.8;

  static Line of(List<Region> marks, Pixels.Bits ink, int unit) {
    Region region = marks.stream().reduce(Region::union).orElseThrow();
    int[] ends = ends(marks, unit);
    int base = ends.length == 0 ? region.bottom() : ends[ends.length / 2];
    return new Line(
        region, marks.stream().map(mark -> new Glyph(mark, ink, base, unit)).toList(), base);
  }

  /** The lower edges of the letters among the marks, from the top. */
  static int[] ends(List<Region> marks, int unit) {
    return marks.stream()
        .filter(mark -> mark.height() > LETTER * unit)
        .mapToInt(Region::bottom)
        .sorted()
        .toArray();
  }

  /** Height of its capital letters and digits above the base, in pixels; brackets rise higher. */
  int rise() {
    int[] rises = glyphs.stream().mapToInt(glyph -> base - glyph.region().y()).sorted().toArray();
    return rises[(int) (HIGH * (rises.length - 1))];
  }
}
