package io.ledgerlift.adapter.formats.pdfbox;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What a glyph stands for.
 *
 * @param text without ligatures, control characters and soft hyphens; empty for glyphs that print
 *     nothing
 * @param known whether the document says so; otherwise the text is a guess, or the sign for none
 * @param plausible whether text would hold such a character
 */
record GlyphText(String text, boolean known, boolean plausible) {

  private static final String NONE = "\uFFFD";

  private static final GlyphText UNKNOWN = new GlyphText(NONE, false, true);

  /** Of a mapping that the document gives. */
  static GlyphText of(String mapped) {
    if (mapped.length() == 1 && mapped.charAt(0) > ' ' && mapped.charAt(0) < 0x7f) {
      return new GlyphText(mapped, true, true);
    }
    StringBuilder text = new StringBuilder();
    boolean[] plausible = {true};
    mapped
        .codePoints()
        .forEach(
            point -> {
              plausible[0] &= plausible(point);
              append(text, point);
            });
    return new GlyphText(text.toString(), true, plausible[0]);
  }

  /** Of a code that the document maps to nothing: simple fonts mostly follow ASCII. */
  static GlyphText guess(int code, boolean simpleFont) {
    if (simpleFont && code > ' ' && code < 0x7f) {
      return new GlyphText(Character.toString(code), false, true);
    }
    return code == ' ' && simpleFont ? new GlyphText(" ", false, true) : UNKNOWN;
  }

  boolean blank() {
    return text.isBlank();
  }

  private static void append(StringBuilder text, int point) {
    if (point == 0xA0 || point == 0x2007 || point == 0x202F || Character.isWhitespace(point)) {
      text.append(' ');
    } else if (point == 0xAD) {
      text.append('-');
    } else if (presentationForm(point)) {
      text.append(Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC));
    } else if (Character.getType(point) == Character.CONTROL || surrogate(point)) {
      text.append(NONE);
    } else if (Character.getType(point) != Character.FORMAT) {
      text.appendCodePoint(point);
    }
  }

  /** Latin, Armenian, Hebrew and Arabic ligatures and letter shapes. */
  private static boolean presentationForm(int point) {
    return point >= 0xFB00 && point <= 0xFDFF || point >= 0xFE70 && point <= 0xFEFC;
  }

  /** Private characters are no text; of the few that bullets are made of a page may hold some. */
  private static boolean plausible(int point) {
    int type = Character.getType(point);
    return type != Character.UNASSIGNED
        && type != Character.PRIVATE_USE
        && (type != Character.CONTROL || Character.isWhitespace(point))
        && !surrogate(point);
  }

  private static boolean surrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  /** The text of {@code mapped}, or a guess where there is none. */
  static GlyphText of(@Nullable String mapped, int code, boolean simpleFont) {
    return mapped == null || mapped.isEmpty() ? guess(code, simpleFont) : of(mapped);
  }
}
