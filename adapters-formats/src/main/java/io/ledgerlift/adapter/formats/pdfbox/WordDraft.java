package io.ledgerlift.adapter.formats.pdfbox;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.page.Word.Direction;
import io.ledgerlift.domain.page.Word.Visibility;
import java.text.Bidi;
import java.util.regex.Pattern;

/** A word to which glyphs are still added. */
final class WordDraft {

  /** Base lines may differ by this share of the size within a word. */
  private static final double SAME_BASE = .15;

  /** Wider gaps part words, and so do wider steps back, as shares of the size. */
  private static final double MAX_GAP = .22;

  private static final double MAX_BACK = .35;

  /**
   * Within a word sizes differ by less than this, superscripts apart, which are this much smaller.
   */
  private static final double SAME_SIZE = .35;

  private static final double SCRIPT_SIZE = .85;
  private static final double SCRIPT_GAP = .2;
  private static final double SCRIPT_BACK = .3;

  /** Superscripts stand up to an em above the base line, subscripts a third below. */
  private static final double SCRIPT_RISE = 1;

  private static final double SCRIPT_FALL = .35;

  private static final Pattern FIGURE = Pattern.compile("[^\\p{L}]*\\d[^\\p{L}]*");

  /** From this rise on a small glyph is a mark above the line, as a share of the word's size. */
  private static final double RAISED = .2;

  /** Words of one line that touch are one word, whatever came between them in the file. */
  private static final double TOUCH = .08;

  private static final double TOUCH_OVERLAP = .1;
  private static final double TOUCH_SIZE = .3;

  /** Paint over this share of a word's box hides it. */
  private static final double COVERED = .9;

  private final Glyph first;
  private final StringBuilder text;
  private BoundingBox box;
  private double end;
  private double base;
  private Visibility visibility;

  WordDraft(Glyph first) {
    this.first = first;
    this.text = new StringBuilder(first.text());
    this.box = first.box();
    this.end = first.end();
    this.base = first.base();
    this.visibility = first.visibility();
  }

  int angle() {
    return first.angle();
  }

  double start() {
    return first.start();
  }

  double base() {
    return base;
  }

  double size() {
    return first.size();
  }

  /** Something was painted over {@code cover}; answers whether that hides this word. */
  boolean hiddenBy(BoundingBox cover) {
    boolean hides = visibility == Visibility.VISIBLE && box.overlap(cover) >= COVERED * box.area();
    visibility = hides ? Visibility.HIDDEN : visibility;
    return hides;
  }

  /** Takes the glyph if it goes on where the word stopped. */
  boolean takes(Glyph glyph) {
    if (glyph.angle() != first.angle() || glyph.visibility() != visibility) {
      return false;
    }
    if (goesOn(glyph)) {
      append(glyph);
      base = glyph.base();
      return true;
    }
    if (script(glyph)) {
      boolean mark = isFigure() && glyph.base() < base - RAISED * size();
      append(mark ? glyph.raised() : glyph);
      return true;
    }
    return false;
  }

  /** Whether a digit that goes on with the word would be read as one of its number. */
  private boolean isFigure() {
    return FIGURE.matcher(text).matches();
  }

  private boolean goesOn(Glyph glyph) {
    double size = glyph.size();
    double gap = glyph.start() - end;
    return Math.abs(glyph.base() - base) <= SAME_BASE * size
        && gap > -MAX_BACK * size
        && gap <= MAX_GAP * size
        && Math.abs(size - size()) < SAME_SIZE * size;
  }

  private boolean script(Glyph glyph) {
    double size = glyph.size();
    double gap = glyph.start() - end;
    return size < SCRIPT_SIZE * size()
        && gap > -SCRIPT_BACK * size
        && gap <= SCRIPT_GAP * size
        && glyph.base() > base - SCRIPT_RISE * size()
        && glyph.base() < base + SCRIPT_FALL * size();
  }

  /** A superscript widens the word's box and does not heighten it: lines are found by heights. */
  private void append(Glyph glyph) {
    text.append(glyph.text());
    end = Math.max(end, glyph.end());
    BoundingBox other = glyph.box();
    boolean same = glyph.size() >= SCRIPT_SIZE * size();
    if (same) {
      box = box.union(other);
    } else if (first.angle() % 180 == 0) {
      box = box.union(new BoundingBox(other.x(), box.centerY(), other.width(), 0));
    } else {
      box = box.union(new BoundingBox(box.centerX(), other.y(), 0, other.height()));
    }
  }

  /** Whether {@code next} stands on the same line and touches this word's end. */
  boolean touches(WordDraft next) {
    double size = next.size();
    double gap = next.start() - end;
    return next.angle() == angle()
        && next.visibility == visibility
        && Math.abs(next.base - base) < SAME_BASE * size
        && gap >= -TOUCH_OVERLAP * size
        && gap < TOUCH * size
        && Math.abs(next.size() - size()) < TOUCH_SIZE * size
        && next.start() > start();
  }

  void join(WordDraft next) {
    text.append(next.text);
    box = box.union(next.box);
    end = Math.max(end, next.end);
  }

  Word word(BoundingBox paper) {
    boolean onPaper = paper.contains(box.centerX(), box.centerY());
    return new Word(
        inReadingOrder(text.toString()),
        ShownPlane.round(box),
        first.style(),
        Direction.values()[Math.floorMod(Math.round(angle() / 90f), 4)],
        onPaper ? visibility : Visibility.OFF_PAGE);
  }

  /** Glyphs come from left to right; Hebrew and Arabic are read the other way. */
  private static String inReadingOrder(String shown) {
    char[] letters = shown.toCharArray();
    if (!Bidi.requiresBidi(letters, 0, letters.length)) {
      return shown;
    }
    Bidi bidi = new Bidi(shown, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    if (bidi.isLeftToRight()) {
      return shown;
    }
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    String[] parts = new String[runs];
    for (int i = 0; i < runs; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      String run = shown.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
      parts[i] = levels[i] % 2 == 0 ? run : new StringBuilder(run).reverse().toString();
    }
    Bidi.reorderVisually(levels, 0, parts, 0, runs);
    return String.join("", parts);
  }
}
