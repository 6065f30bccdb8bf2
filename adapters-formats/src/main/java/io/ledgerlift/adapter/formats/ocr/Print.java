package io.ledgerlift.adapter.formats.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is printed on a straight page: rulings, and lines of glyphs between them.
 *
 * @param page grey, without its rulings; closed by whoever gets it
 * @param unit height of the usual glyph, in pixels
 */
record Print(Pixels page, List<Region> rulings, List<Line> lines, int unit) {

  /** The shortest ruling, in pixels: a quarter of an inch, longer than any stroke of a letter. */
  private static final int SHORTEST_RULING = 75;

  /** The thickest ruling, in pixels. */
  private static final int THICKEST_RULING = 15;

  /** Pieces of one ruling lie this level, in pixels. */
  private static final int LEVEL = 3;

  /** Ink that fills so much is the ground of white print. */
  private static final int GROUND_WIDTH = 60;

  private static final int GROUND_HEIGHT = 24;

  /** Glyphs are smaller: half an inch. */
  private static final int LARGEST_GLYPH = 150;

  /** Specks are smaller than any full stop. */
  private static final int SMALLEST_GLYPH = 4;

  /** Letters of running text, in pixels: 3 to 30 points high. */
  private static final int SMALLEST_LETTER = 12;

  private static final int LARGEST_LETTER = 120;
  private static final int USUAL_UNIT = 24;

  /** Gaps in a line, in units; wider ones part two lines beside each other. */
  private static final double LINE_GAP = 1.4;

  /** Gaps between the parts of a glyph, in units: an i and its dot. */
  private static final double GLYPH_GAP = 0.25;

  /** More marks than this are a photograph. */
  private static final int MOST_GLYPHS = 20_000;

  /** Takes a straight page of grey. */
  static Print of(Pixels grey) {
    try (Pixels even = grey.withWhitePaper()) {
      lightenGrounds(even);
      try (Pixels ink = even.ink();
          Pixels across = ink.opened(SHORTEST_RULING, 1);
          Pixels down = ink.opened(1, SHORTEST_RULING);
          Pixels ruled = across.or(down);
          Pixels rim = ruled.dilated(1);
          Pixels unruled = even.erased(rim)) {
        List<Region> rulings =
            Stream.concat(across.components().stream(), down.components().stream())
                .filter(region -> Math.min(region.width(), region.height()) <= THICKEST_RULING)
                .toList();
        return of(unruled.smooth(), rulings);
      }
    }
  }

  private static Print of(Pixels page, List<Region> rulings) {
    try (Pixels text = page.ink()) {
      List<Region> marks =
          text.components().stream()
              .filter(Print::isMark)
              .filter(mark -> rulings.stream().noneMatch(ruling -> isPiece(mark, ruling)))
              .toList();
      int unit = unit(marks);
      List<Line> lines = marks.size() > MOST_GLYPHS ? List.of() : lines(text, marks, unit);
      return new Print(page, rulings, lines, unit);
    }
  }

  private static void lightenGrounds(Pixels grey) {
    try (Pixels ink = grey.ink();
        Pixels grounds = ink.opened(GROUND_WIDTH, GROUND_HEIGHT)) {
      grounds.components().forEach(grey::invert);
    }
  }

  private static boolean isMark(Region region) {
    return region.longest() >= SMALLEST_GLYPH && region.longest() <= LARGEST_GLYPH;
  }

  /** Whether the mark is a piece of a ruling that broke where it is thinnest: not a dash. */
  private static boolean isPiece(Region mark, Region ruling) {
    return ruling.width() > ruling.height()
        && mark.height() <= THICKEST_RULING
        && mark.width() >= 2 * mark.height()
        && mark.y() <= ruling.bottom() + LEVEL
        && mark.bottom() >= ruling.y() - LEVEL
        && mark.x() <= ruling.right() + SHORTEST_RULING
        && mark.right() >= ruling.x() - SHORTEST_RULING;
  }

  private static int unit(List<Region> marks) {
    int[] heights =
        marks.stream()
            .mapToInt(Region::height)
            .filter(height -> height >= SMALLEST_LETTER && height <= LARGEST_LETTER)
            .sorted()
            .toArray();
    return heights.length == 0 ? USUAL_UNIT : heights[heights.length / 2];
  }

  private static List<Line> lines(Pixels text, List<Region> marks, int unit) {
    Pixels.Bits ink = text.bits();
    List<Line> lines = new ArrayList<>();
    try (Pixels along = text.closed((int) (LINE_GAP * unit), 1);
        Pixels strips = along.closed(1, (int) (GLYPH_GAP * unit))) {
      Strips all = new Strips(marks, unit);
      for (Region strip : strips.components()) {
        all.lines(strip).forEach(line -> lines.add(Line.of(line, ink, unit)));
      }
    }
    lines.sort(
        Comparator.comparingInt((Line line) -> line.region().y())
            .thenComparingInt(line -> line.region().x()));
    return lines;
  }

  /** How high the letters of the usual line rise, in pixels. */
  double usualRise() {
    double[] rises = lines.stream().mapToDouble(Line::rise).sorted().toArray();
    return rises.length == 0 ? unit : rises[rises.length / 2];
  }
}
