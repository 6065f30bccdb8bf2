package io.ledgerlift.adapter.formats.pdfbox;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * What reading needs to know of a font, found once: measures in units of text space, where ordinary
 * fonts have an em of 1. Does not hold the font itself, so that it can be kept in a weak map.
 */
final class FontFacts {

  /** A space is never narrower or wider than this in any honest font, in em. */
  private static final double MIN_SPACE = .15;

  private static final double MAX_SPACE = .7;

  /** Where the font does not tell: the usual space of text fonts, in em. */
  private static final double USUAL_SPACE = .28;

  private static final int HEAVY = 600;

  /** Of widths, of which an em has a thousand. */
  private static final float UNIT = .001f;

  final String name;
  final boolean bold;
  final boolean italic;
  final FontHeight height;
  final double space;

  /** Whether another font stands in for it. */
  final boolean substituted;

  private final boolean simple;
  private final Map<Integer, GlyphText> texts = new HashMap<>();

  private FontFacts(PDFont font, @Nullable PDFontDescriptor descriptor) {
    this.name = plainName(font.getName());
    String lower = name.toLowerCase(Locale.ROOT);
    this.bold =
        lower.contains("bold")
            || lower.contains("black")
            || lower.contains("heavy")
            || lower.contains("demi")
            || descriptor != null
                && (descriptor.isForceBold() || descriptor.getFontWeight() >= HEAVY);
    this.italic =
        lower.contains("italic")
            || lower.contains("oblique")
            || descriptor != null && (descriptor.isItalic() || descriptor.getItalicAngle() != 0);
    this.height = FontHeight.of(font, descriptor);
    this.space = space(font, descriptor, lower);
    this.substituted = substituted(font);
    this.simple = font instanceof PDSimpleFont;
  }

  static FontFacts of(PDFont font) {
    return new FontFacts(font, font.getFontDescriptor());
  }

  GlyphText text(PDFont font, int code) {
    GlyphText text = texts.get(code);
    if (text == null) {
      text = GlyphText.of(unicode(font, code), code, simple);
      texts.put(code, text);
    }
    return text;
  }

  /** How far the glyph itself reaches along the line; vertical type steps down and not along. */
  double width(PDFont font, int code, Vector step) throws IOException {
    return font.isVertical() ? font.getWidth(code) * UNIT : step.getX();
  }

  private static @Nullable String unicode(PDFont font, int code) {
    return font.toUnicode(code, GlyphList.getAdobeGlyphList());
  }

  /** Without the six letters that mark a subset. */
  private static String plainName(@Nullable String name) {
    if (name == null) {
      return "";
    }
    return name.matches("[A-Z]{6}\\+.*") ? name.substring(7) : name;
  }

  private static double space(PDFont font, @Nullable PDFontDescriptor descriptor, String lower) {
    boolean monospace =
        descriptor != null && descriptor.isFixedPitch()
            || lower.contains("courier")
            || lower.contains("mono");
    double unit = font instanceof PDType3Font ? font.getFontMatrix().getScaleX() : .001;
    double width = font.getSpaceWidth() * Math.abs(unit);
    boolean average = width == font.getAverageFontWidth() * Math.abs(unit);
    boolean told = monospace || !average;
    return told && width >= MIN_SPACE && width <= MAX_SPACE ? width : USUAL_SPACE;
  }

  /** The fourteen standard fonts are never embedded and never far from what was meant. */
  private static boolean substituted(PDFont font) {
    if (font instanceof PDType3Font) {
      return false;
    }
    boolean standard =
        font.getName() != null && Standard14Fonts.getMappedFontName(font.getName()) != null;
    return font.isDamaged() || !font.isEmbedded() && !standard;
  }
}
