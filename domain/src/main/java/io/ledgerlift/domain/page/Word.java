package io.ledgerlift.domain.page;

import io.ledgerlift.domain.Text;

/**
 * Glyphs that stand together without a space, in the order in which they are read.
 *
 * @param text not empty, without spaces and control characters
 * @param box from the first glyph's origin to the last one's advance, from ascent to descent
 * @param direction which way the text runs on the page as shown
 * @param visibility whether a reader of the printed page sees the word
 */
public record Word(
    String text, BoundingBox box, TextStyle style, Direction direction, Visibility visibility) {

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
  }

  public boolean visible() {
    return visibility == Visibility.VISIBLE;
  }
}
