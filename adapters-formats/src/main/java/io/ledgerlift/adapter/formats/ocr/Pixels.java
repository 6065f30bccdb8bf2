package io.ledgerlift.adapter.formats.ocr;

import static org.bytedeco.leptonica.global.leptonica.L_BRING_IN_WHITE;
import static org.bytedeco.leptonica.global.leptonica.L_ROTATE_AREA_MAP;
import static org.bytedeco.leptonica.global.leptonica.L_SEVERITY_ERROR;
import static org.bytedeco.leptonica.global.leptonica.L_TEXT_ORIENT_DOWN;
import static org.bytedeco.leptonica.global.leptonica.L_TEXT_ORIENT_LEFT;
import static org.bytedeco.leptonica.global.leptonica.L_TEXT_ORIENT_RIGHT;
import static org.bytedeco.leptonica.global.leptonica.PIX_DST;
import static org.bytedeco.leptonica.global.leptonica.PIX_NOT;
import static org.bytedeco.leptonica.global.leptonica.PIX_SRC;
import static org.bytedeco.leptonica.global.leptonica.boxCreate;
import static org.bytedeco.leptonica.global.leptonica.boxDestroy;
import static org.bytedeco.leptonica.global.leptonica.boxaDestroy;
import static org.bytedeco.leptonica.global.leptonica.boxaGetBoxGeometry;
import static org.bytedeco.leptonica.global.leptonica.makeOrientDecision;
import static org.bytedeco.leptonica.global.leptonica.pixAddBorder;
import static org.bytedeco.leptonica.global.leptonica.pixBackgroundNormSimple;
import static org.bytedeco.leptonica.global.leptonica.pixBlockconv;
import static org.bytedeco.leptonica.global.leptonica.pixClipRectangle;
import static org.bytedeco.leptonica.global.leptonica.pixCloseSafeBrick;
import static org.bytedeco.leptonica.global.leptonica.pixConnCompBB;
import static org.bytedeco.leptonica.global.leptonica.pixCopy;
import static org.bytedeco.leptonica.global.leptonica.pixCreate;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixDilateBrick;
import static org.bytedeco.leptonica.global.leptonica.pixFindSkew;
import static org.bytedeco.leptonica.global.leptonica.pixOpenBrick;
import static org.bytedeco.leptonica.global.leptonica.pixOr;
import static org.bytedeco.leptonica.global.leptonica.pixOrientDetect;
import static org.bytedeco.leptonica.global.leptonica.pixPaintThroughMask;
import static org.bytedeco.leptonica.global.leptonica.pixRasterop;
import static org.bytedeco.leptonica.global.leptonica.pixRotate;
import static org.bytedeco.leptonica.global.leptonica.pixRotateOrth;
import static org.bytedeco.leptonica.global.leptonica.pixThresholdToBinary;
import static org.bytedeco.leptonica.global.leptonica.setMsgSeverity;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.leptonica.BOX;
import org.bytedeco.leptonica.BOXA;
import org.bytedeco.leptonica.PIX;
import org.jspecify.annotations.Nullable;

/**
 * A picture in Leptonica's memory, grey (0 black, 255 white) or of ink and paper (1 and 0); whoever
 * gets one closes it.
 */
final class Pixels implements AutoCloseable {

  private static final int WHITE = 255;

  /** Darker than this is ink, once the paper is white. */
  private static final int INK = 160;

  private static final int WORD_BITS = 32;

  /** Clockwise turns that set print upright whose lines run up, down or upside down. */
  private static final Map<Integer, Integer> QUARTERS =
      Map.of(L_TEXT_ORIENT_LEFT, 1, L_TEXT_ORIENT_DOWN, 2, L_TEXT_ORIENT_RIGHT, 3);

  private final PIX pix;

  private Pixels(@Nullable PIX pix) {
    if (pix == null || pix.isNull()) {
      throw new IllegalStateException("Leptonica could not make a picture");
    }
    this.pix = pix;
  }

  /** Takes a picture of one grey byte a pixel. */
  static Pixels of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    if (grey.length != width * height) {
      throw new IllegalArgumentException("not a grey picture: type " + image.getType());
    }
    PIX pix = pixCreate(width, height, Byte.SIZE);
    Pixels pixels = new Pixels(pix);
    IntBuffer words = pix.data().capacity((long) pix.wpl() * height).asBuffer();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x += Integer.BYTES) {
        words.put(y * pix.wpl() + x / Integer.BYTES, packed(grey, y * width, x, width));
      }
    }
    return pixels;
  }

  /** Four bytes in one word, the first one highest, as Leptonica keeps them on any machine. */
  private static int packed(byte[] grey, int row, int x, int width) {
    int word = 0;
    for (int i = x; i < x + Integer.BYTES; i++) {
      word = word << Byte.SIZE | (i < width ? grey[row + i] & WHITE : WHITE);
    }
    return word;
  }

  int width() {
    return pix.w();
  }

  int height() {
    return pix.h();
  }

  /** For the engine that reads it; lives as long as this object. */
  PIX pix() {
    return pix;
  }

  /** The same grey picture with even, white paper. */
  Pixels withWhitePaper() {
    return new Pixels(pixBackgroundNormSimple(pix, (PIX) null, (PIX) null));
  }

  /** Each pixel the mean of nine: noise goes, edges of strokes stay. */
  Pixels smooth() {
    return new Pixels(pixBlockconv(pix, 1, 1));
  }

  /** Ink and paper of a grey picture. */
  Pixels ink() {
    return new Pixels(pixThresholdToBinary(pix, INK));
  }

  /**
   * The angle by which lines of ink fall to the right, in degrees; 0 when they tell none. Found by
   * sums of pixels along slanted lines (Postl 1986), which Leptonica searches within 7 degrees.
   */
  double slope() {
    float[] angle = new float[1];
    float[] confidence = new float[1];
    boolean failed = pixFindSkew(pix, angle, confidence) != 0;
    return failed ? 0 : -angle[0];
  }

  /**
   * How many clockwise quarter turns set the ink's lines upright; 0 when it does not tell. Found by
   * the strokes that rise above lines, which are more than those that hang below (Bloomberg:
   * Document Image Orientation, in Leptonica).
   */
  int quartersToUpright() {
    float[] up = new float[1];
    float[] left = new float[1];
    int[] orientation = new int[1];
    setMsgSeverity(L_SEVERITY_ERROR); // A page that does not tell is no news.
    boolean failed =
        pixOrientDetect(pix, up, left, 0, 0) != 0
            || makeOrientDecision(up[0], left[0], 0, 0, orientation, 0) != 0;
    return failed ? 0 : QUARTERS.getOrDefault(orientation[0], 0);
  }

  /** Turned clockwise by quarters. */
  Pixels quartered(int quarters) {
    return new Pixels(pixRotateOrth(pix, quarters));
  }

  /** Turned clockwise by an angle in degrees about its middle, at its size. */
  Pixels turned(double degrees) {
    return new Pixels(
        pixRotate(pix, (float) Math.toRadians(degrees), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
  }

  /** Only ink that fills a brick of this size somewhere. */
  Pixels opened(int brickWidth, int brickHeight) {
    return new Pixels(pixOpenBrick((PIX) null, pix, brickWidth, brickHeight));
  }

  /** Ink with gaps below this size filled. */
  Pixels closed(int gapWidth, int gapHeight) {
    return new Pixels(pixCloseSafeBrick((PIX) null, pix, gapWidth, gapHeight));
  }

  Pixels or(Pixels other) {
    return new Pixels(pixOr((PIX) null, pix, other.pix));
  }

  /** Ink with a rim of {@code margin} pixels. */
  Pixels dilated(int margin) {
    int brick = 2 * margin + 1;
    return new Pixels(pixDilateBrick((PIX) null, pix, brick, brick));
  }

  /** The same grey picture with paper where the mask has ink. */
  Pixels erased(Pixels mask) {
    Pixels copy = new Pixels(pixCopy((PIX) null, pix));
    pixPaintThroughMask(copy.pix, mask.pix, 0, 0, WHITE);
    return copy;
  }

  /** Turns black and white round within the region. */
  void invert(Region region) {
    int not = PIX_NOT(PIX_DST);
    pixRasterop(
        pix, region.x(), region.y(), region.width(), region.height(), not, (PIX) null, 0, 0);
  }

  /** A part of a grey picture with a white rim. */
  Pixels cut(Region region, int rim) {
    BOX box = boxCreate(region.x(), region.y(), region.width(), region.height());
    try (Pixels part = new Pixels(pixClipRectangle(pix, box, (BOX) null))) {
      return new Pixels(pixAddBorder(part.pix, rim, WHITE));
    } finally {
      boxDestroy(box);
    }
  }

  /** The same grey picture three times, side by side. */
  Pixels thrice() {
    Pixels wide = new Pixels(pixCreate(3 * pix.w(), pix.h(), Byte.SIZE));
    for (int i = 0; i < 3; i++) {
      pixRasterop(wide.pix, i * pix.w(), 0, pix.w(), pix.h(), PIX_SRC, pix, 0, 0);
    }
    return wide;
  }

  /** Boxes of connected ink, those touching by a corner included. */
  List<Region> components() {
    BOXA boxes = pixConnCompBB(pix, Byte.SIZE);
    int[] x = new int[1];
    int[] y = new int[1];
    int[] width = new int[1];
    int[] height = new int[1];
    List<Region> components = new ArrayList<>();
    for (int i = 0; i < boxes.n(); i++) {
      boxaGetBoxGeometry(boxes, i, x, y, width, height);
      components.add(new Region(x[0], y[0], width[0], height[0]));
    }
    boxaDestroy(boxes);
    return components;
  }

  /** Ink and paper as bits, for reading many places fast. */
  Bits bits() {
    int[] words = new int[pix.wpl() * pix.h()];
    pix.data().get(words);
    return new Bits(words, pix.wpl());
  }

  /** A copy of ink and paper on the heap. */
  record Bits(int[] words, int wordsPerRow) {

    boolean ink(int x, int y) {
      int word = words[y * wordsPerRow + x / WORD_BITS];
      return (word >>> (WORD_BITS - 1 - x % WORD_BITS) & 1) != 0;
    }
  }

  @Override
  public void close() {
    pixDestroy(pix);
  }
}
