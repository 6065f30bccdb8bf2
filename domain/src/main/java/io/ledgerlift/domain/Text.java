package io.ledgerlift.domain;

/** What text from outside may hold before it is kept in a name, an event or a table. */
public final class Text {

  private Text() {}

  /** No control characters (Unicode category Cc) and no half of a surrogate pair. */
  public static boolean isPlain(String text) {
    return text.codePoints().noneMatch(Text::isControlOrHalf);
  }

  /** The same text with U+FFFD in the place of every character that is not plain. */
  public static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(c -> plain.appendCodePoint(isControlOrHalf(c) ? 0xFFFD : c));
    return plain.toString();
  }

  private static boolean isControlOrHalf(int codePoint) {
    return Character.isISOControl(codePoint)
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }
}
