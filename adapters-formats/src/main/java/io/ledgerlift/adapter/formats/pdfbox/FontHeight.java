package io.ledgerlift.adapter.formats.pdfbox;

import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * How high a font stands, in units of text space.
 *
 * @param em height of the em square
 * @param ascent above the base line
 * @param descent below the base line; negative
 */
record FontHeight(double em, double ascent, double descent) {

  /** Fonts lie about their heights; nothing readable lies outside these, in em. */
  private static final double MAX_ASCENT = .95;

  private static final double MIN_ASCENT = .5;
  private static final double MAX_DESCENT = -.05;
  private static final double MIN_DESCENT = -.25;

  private static final FontHeight USUAL = new FontHeight(1, .75, -.22);

  /** Of descriptors, in which the em has a thousand units. */
  private static final double UNIT = .001;

  static FontHeight of(PDFont font, @Nullable PDFontDescriptor descriptor) {
    if (font instanceof PDType3Font drawn) {
      return drawn(drawn);
    }
    if (descriptor == null || descriptor.getAscent() == 0) {
      return USUAL;
    }
    double ascent = clamp(UNIT * descriptor.getAscent(), MIN_ASCENT, MAX_ASCENT);
    double descent = -Math.abs(UNIT * descriptor.getDescent());
    return new FontHeight(
        1, ascent, descent == 0 ? USUAL.descent : clamp(descent, MIN_DESCENT, MAX_DESCENT));
  }

  /** Type 3 fonts are drawings in any unit: their own box is the only measure. */
  private static FontHeight drawn(PDType3Font font) {
    Matrix matrix = font.getFontMatrix();
    double scale = matrix.getScaleY();
    BoundingBox box = font.getBoundingBox();
    if (box == null || scale == 0 || !(box.getHeight() > 0)) {
      return USUAL;
    }
    double one = scale * box.getLowerLeftY();
    double two = scale * box.getUpperRightY();
    double top = Math.max(one, two);
    double bottom = Math.min(one, two);
    return new FontHeight(top - bottom, Math.max(top, 0), Math.min(bottom, 0));
  }

  private static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
