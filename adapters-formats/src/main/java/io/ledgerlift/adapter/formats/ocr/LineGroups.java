package io.ledgerlift.adapter.formats.ocr;

import io.ledgerlift.adapter.formats.ocr.GlyphFamilies.Vote;
import io.ledgerlift.adapter.formats.ocr.Tesseract.Read;
import java.util.ArrayList;
import java.util.List;

/** Parts the glyphs of a line into words, by the white between them. */
final class LineGroups {

  /** A gap this many ems wide parts words. */
  private static final double SPACE = 0.24;

  /** Where the recogniser saw a space, this many ems are enough. */
  private static final double SEEN_SPACE = 0.1;

  /** Digits between two spaces of a number. */
  private static final int GROUP = 3;

  private static final double SAME_HEIGHT = 0.12;

  /** Two figures stand farther apart than so many ems. */
  private static final double NEAR = 0.5;

  private final Line line;
  private final List<Read> reads;
  private final GlyphFamilies families;
  private final int unit;
  private final double pitch;

  LineGroups(Line line, List<Read> reads, GlyphFamilies families, int unit) {
    this.line = line;
    this.reads = reads;
    this.families = families;
    this.unit = unit;
    this.pitch = Typewriting.pitch(line.glyphs());
  }

  /** Whether all types of the line take the same width. */
  boolean typewritten() {
    return pitch > 0;
  }

  /** Glyphs that stand together without a space, by what is known of their families now. */
  List<List<Glyph>> now() {
    List<Glyph> glyphs = line.glyphs();
    List<List<Glyph>> groups = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); i++) {
      if (i == 0 || parted(glyphs.get(i - 1), glyphs.get(i))) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(glyphs.get(i));
    }
    return joined(groups);
  }

  /** Puts figures together that fell apart: spaces group digits by three and nowhere else. */
  private List<List<Glyph>> joined(List<List<Glyph>> groups) {
    List<List<Glyph>> joined = new ArrayList<>();
    for (List<Glyph> group : groups) {
      List<Glyph> before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (before != null && fellApart(before, group)) {
        before.addAll(group);
      } else {
        joined.add(group);
      }
    }
    return joined;
  }

  private boolean fellApart(List<Glyph> left, List<Glyph> right) {
    Glyph last = left.get(left.size() - 1);
    Glyph first = right.get(0);
    long digits = right.stream().takeWhile(glyph -> asHigh(glyph, last)).count();
    return isDigit(last) && isDigit(first) && digits != GROUP && gap(last, first) < NEAR * em();
  }

  /** Digits are all as high; brackets rise above them, and stops stay below. */
  private static boolean asHigh(Glyph glyph, Glyph digit) {
    return Math.abs(glyph.height() / digit.height() - 1) < SAME_HEIGHT;
  }

  private boolean isDigit(Glyph glyph) {
    Vote vote = families.vote(glyph);
    return vote == null
        ? glyph.isWide() && families.touchingDigits(glyph) != null
        : GlyphFamilies.isDigit(vote.text());
  }

  private boolean parted(Glyph left, Glyph right) {
    if (pitch > 0) {
      return Typewriting.distance(left, right) > Typewriting.SPACE * pitch;
    }
    double gap = gap(left, right);
    return gap > SPACE * em() || gap > SEEN_SPACE * em() && sawSpace(left, right);
  }

  private static double gap(Glyph left, Glyph right) {
    return right.region().x() - left.region().right();
  }

  private double em() {
    return Math.max(line.rise(), unit) / Line.CAPITAL;
  }

  /** Whether the recogniser ended a word between the two. */
  private boolean sawSpace(Glyph left, Glyph right) {
    int before = indexOf(left);
    int after = indexOf(right);
    return before >= 0 && after >= 0 && before != after;
  }

  /** The read that covers the middle of the glyph; -1 when none does. */
  private int indexOf(Glyph glyph) {
    for (int i = 0; i < reads.size(); i++) {
      Read read = reads.get(i);
      if (glyph.middle() >= read.start() && glyph.middle() <= read.end()) {
        return i;
      }
    }
    return -1;
  }
}
