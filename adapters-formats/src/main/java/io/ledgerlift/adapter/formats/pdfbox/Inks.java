package io.ledgerlift.adapter.formats.pdfbox;

import org.apache.pdfbox.pdmodel.graphics.color.PDCIEBasedColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceN;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.color.PDLab;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.jspecify.annotations.Nullable;

/**
 * Which colours leave paper white.
 *
 * <p>Told from the kind of colour space and not by converting: a Separation's 1.0 is full ink while
 * gray's 1.0 is white, and converting ICC colours costs more than all the rest of the reading.
 */
final class Inks {

  /** A share of full light or full ink that no eye tells from none. */
  private static final float TRACE = .04f;

  /** Lightness of Lab colours goes up to 100. */
  private static final float WHITE_LIGHTNESS = 97;

  private Inks() {}

  /** Whether painting in this colour on white paper leaves nothing to see; no for patterns. */
  static boolean white(@Nullable PDColor color) {
    if (color == null || color.isPattern() || color.getColorSpace() == null) {
      return false;
    }
    return white(color.getColorSpace(), color.getComponents());
  }

  /** Whether painting in this colour leaves nothing of what lies below; no where that is unsure. */
  static boolean opaque(@Nullable PDColor color) {
    if (color == null || color.isPattern()) {
      return false;
    }
    PDColorSpace space = color.getColorSpace();
    return space instanceof PDDeviceColorSpace || space instanceof PDCIEBasedColorSpace;
  }

  private static boolean white(PDColorSpace space, float[] parts) {
    if (parts.length == 0) {
      return false;
    }
    if (space instanceof PDSeparation || space instanceof PDDeviceN) {
      return allBelow(parts, TRACE);
    }
    if (space instanceof PDLab) {
      return parts[0] >= WHITE_LIGHTNESS;
    }
    if (space instanceof PDIndexed) {
      return whiteIndexed((PDIndexed) space, parts);
    }
    boolean inks =
        space instanceof PDDeviceCMYK || space instanceof PDICCBased && parts.length == 4;
    if (inks) {
      return allBelow(parts, TRACE);
    }
    return lights(space, parts) && allAbove(parts, 1 - TRACE);
  }

  private static boolean lights(PDColorSpace space, float[] parts) {
    return space instanceof PDCIEBasedColorSpace || parts.length == 1 || parts.length == 3;
  }

  private static boolean whiteIndexed(PDIndexed space, float[] parts) {
    try {
      return allAbove(space.toRGB(parts), 1 - TRACE);
    } catch (RuntimeException e) {
      // A palette that is too short: PDFBox stumbles while painting too. Not known to be white.
      return false;
    }
  }

  private static boolean allBelow(float[] parts, float limit) {
    for (float part : parts) {
      if (part > limit) {
        return false;
      }
    }
    return true;
  }

  private static boolean allAbove(float[] parts, float limit) {
    for (float part : parts) {
      if (part < limit) {
        return false;
      }
    }
    return true;
  }
}
