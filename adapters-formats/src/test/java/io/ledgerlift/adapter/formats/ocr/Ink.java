package io.ledgerlift.adapter.formats.ocr;

import java.util.ArrayList;
import java.util.List;

/** Draws glyphs in a row from rows of characters: {@code #} is ink, blank columns part glyphs. */
final class Ink {

  private static final int WORD = 32;

  private final Pixels.Bits bits;
  private final int width;
  private final int height;
  private final String[] rows;

  private Ink(String... rows) {
    this.rows = rows;
    this.width = rows[0].length();
    this.height = rows.length;
    int perRow = (width + WORD - 1) / WORD;
    int[] words = new int[perRow * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (rows[y].charAt(x) == '#') {
          words[y * perRow + x / WORD] |= 1 << WORD - 1 - x % WORD;
        }
      }
    }
    this.bits = new Pixels.Bits(words, perRow);
  }

  /** A line that stands on its last row; {@code unit} is the height of its letters. */
  static Line line(int unit, String... rows) {
    Ink ink = new Ink(rows);
    return Line.of(ink.glyphs(), ink.bits, unit);
  }

  private List<Region> glyphs() {
    List<Region> glyphs = new ArrayList<>();
    int start = -1;
    for (int x = 0; x <= width; x++) {
      boolean inked = x < width && inked(x);
      if (inked && start < 0) {
        start = x;
      } else if (!inked && start >= 0) {
        glyphs.add(tight(start, x));
        start = -1;
      }
    }
    return glyphs;
  }

  private boolean inked(int x) {
    for (String row : rows) {
      if (row.charAt(x) == '#') {
        return true;
      }
    }
    return false;
  }

  private Region tight(int left, int right) {
    int top = 0;
    while (!rows[top].substring(left, right).contains("#")) {
      top++;
    }
    int bottom = height;
    while (!rows[bottom - 1].substring(left, right).contains("#")) {
      bottom--;
    }
    return new Region(left, top, right - left, bottom - top);
  }
}
