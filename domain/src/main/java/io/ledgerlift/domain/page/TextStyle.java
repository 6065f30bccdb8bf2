package io.ledgerlift.domain.page;

/**
 * How a word is set.
 *
 * @param font name of the font without its subset prefix; empty when the document names none
 * @param size height of the em square on the page, in points
 * @param spaceWidth width of the font's space glyph as a share of {@code size}
 */
public record TextStyle(String font, double size, boolean bold, boolean italic, double spaceWidth) {

  public TextStyle {
    if (!(size > 0) || !(spaceWidth > 0)) {
      throw new IllegalArgumentException("no such type: size " + size + ", space " + spaceWidth);
    }
  }
}
