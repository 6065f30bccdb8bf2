package io.ledgerlift.domain.page;

import io.ledgerlift.domain.Text;

/**
 * Glyphs that stand together without a space, in the order in which they are read.
 *
 * @param text not empty, without spaces and control characters
 * @param box from the first glyph's origin to the last one's advance, from ascent to descent
 * @param direction which way the text runs on the page as shown
 * @param visibility whether a reader of the printed page sees the word
 * @param certainty the probability that the text is what is printed: 1 from a text layer, less from
 *     pixels
 */
public record Word(
    String text,
    BoundingBox box,
    TextStyle style,
    Direction direction,
    Visibility visibility,
    double certainty) {

  /** Which way a line of text runs on the page as shown. */
  public enum Direction {
    RIGHT,
    DOWN,
    LEFT,
    UP
  }

  /** What a reader of the printed page sees of a word. */
  public enum Visibility {
    /** Painted in a colour that differs from the paper. */
    VISIBLE,
    /** In the text layer but not painted: invisible rendering mode, or white on white. */
    HIDDEN,
    /** Outside the part of the page that is shown. */
    OFF_PAGE
  }

  public Word {
    if (text.isBlank() || !Text.isPlain(text)) {
      throw new IllegalArgumentException("a word is text that can be printed");
    }
    if (!(certainty >= 0 && certainty <= 1)) {
      throw new IllegalArgumentException("no probability: " + certainty);
    }
  }

  /** A word of a text layer. */
  public Word(
      String text, BoundingBox box, TextStyle style, Direction direction, Visibility visibility) {
    this(text, box, style, direction, visibility, 1);
  }

  /** The same word elsewhere, running another way. */
  public Word at(BoundingBox place, Direction way) {
    return new Word(text, place, style, way, visibility, certainty);
  }

  /** The same word, no surer than told. */
  public Word doubted(double most) {
    return new Word(text, box, style, direction, visibility, Math.min(certainty, most));
  }

  public boolean visible() {
    return visibility == Visibility.VISIBLE;
  }
}
