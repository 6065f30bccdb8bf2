package io.ledgerlift.adapter.formats.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The marks of a page by strips of ink: parts of one glyph put together, touching lines parted. */
final class Strips {

  /** Parts that stand above one another by this share of the narrower are one glyph. */
  private static final double ONE_GLYPH = 0.5;

  /** Lines whose letters end within this many units end at one height. */
  private static final double SAME_BASE = 0.5;

  /** A line of a strip has at least as many letters. */
  private static final int FEWEST_LETTERS = 3;

  /** One or two marks smaller than this many units are dust. */
  private static final double SPECK = 0.3;

  private static final int FEW = 2;

  private final List<Region> marks;
  private final int unit;

  Strips(List<Region> marks, int unit) {
    this.marks = marks.stream().sorted(Comparator.comparingInt(Region::x)).toList();
    this.unit = unit;
  }

  /** The glyphs of each line in the strip, from left to right; most strips are one line. */
  List<List<Region>> lines(Region strip) {
    List<Region> inside = marks.stream().filter(strip::holdsCentreOf).toList();
    if (inside.size() <= FEW && inside.stream().allMatch(mark -> mark.longest() < SPECK * unit)) {
      return List.of();
    }
    List<Integer> bases = bases(inside);
    if (bases.size() < 2) {
      return inside.isEmpty() ? List.of() : List.of(glyphs(inside));
    }
    List<List<Region>> lines = new ArrayList<>();
    bases.forEach(base -> lines.add(new ArrayList<>()));
    for (Region mark : inside) {
      lines.get(nearest(mark, bases)).add(mark);
    }
    return lines.stream().filter(line -> !line.isEmpty()).map(Strips::glyphs).toList();
  }

  /** The heights at which letters of the strip end, from the top. */
  private List<Integer> bases(List<Region> inside) {
    int[] ends = Line.ends(inside, unit);
    List<Integer> bases = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= ends.length; i++) {
      if (i == ends.length || ends[i] - ends[i - 1] > SAME_BASE * unit) {
        if (i - first >= FEWEST_LETTERS) {
          bases.add(ends[(first + i - 1) / 2]);
        }
        first = i;
      }
    }
    return bases;
  }

  /** The line whose letters stand nearest: their middle is half a unit above their base. */
  private int nearest(Region mark, List<Integer> bases) {
    int middle = mark.y() + mark.height() / 2 + unit / 2;
    int nearest = 0;
    for (int i = 1; i < bases.size(); i++) {
      if (Math.abs(bases.get(i) - middle) < Math.abs(bases.get(nearest) - middle)) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static List<Region> glyphs(List<Region> parts) {
    List<Region> glyphs = new ArrayList<>();
    for (Region part : parts) {
      int last = glyphs.size() - 1;
      if (last >= 0 && areOne(glyphs.get(last), part)) {
        glyphs.set(last, glyphs.get(last).union(part));
      } else {
        glyphs.add(part);
      }
    }
    return glyphs;
  }

  private static boolean areOne(Region left, Region right) {
    return left.overlapX(right) > ONE_GLYPH * Math.min(left.width(), right.width());
  }
}
