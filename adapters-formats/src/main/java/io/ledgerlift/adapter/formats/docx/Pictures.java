package io.ledgerlift.adapter.formats.docx;

import io.ledgerlift.adapter.formats.Png;
import io.ledgerlift.domain.artifact.Artifact.Bitmap;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes the pictures of a Word file, as far as Java knows their formats. */
final class Pictures {

  /** What a figure may weigh as PNG, in bytes. */
  private static final int LARGEST_PNG = 24 << 20;

  private final DocxPackage parts;
  private final long mostPixels;

  Pictures(DocxPackage parts, long mostPixels) {
    this.parts = parts;
    this.mostPixels = mostPixels;
  }

  /** A picture as PNG. */
  record Found(Bitmap bitmap, byte[] png) {}

  /** The picture in that part; null when it is none that can be decoded, or is too large. */
  @Nullable Found find(String part) {
    if (!parts.has(part)) {
      return null;
    }
    try (ImageInputStream input = ImageIO.createImageInputStream(parts.content(part))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      return readers.hasNext() ? decoded(readers.next(), input) : null;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // Damaged: the caller flags it.
      return null;
    }
  }

  private @Nullable Found decoded(ImageReader reader, ImageInputStream input) throws IOException {
    try {
      reader.setInput(input);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > mostPixels) {
        return null;
      }
      BufferedImage image = onPaper(reader.read(0));
      byte[] png = Png.encode(image);
      return png.length > LARGEST_PNG
          ? null
          : new Found(new Bitmap("image/png", image.getWidth(), image.getHeight()), png);
    } finally {
      reader.dispose();
    }
  }

  /** What is transparent shows the paper. */
  private static BufferedImage onPaper(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return image;
    }
    BufferedImage paper =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = paper.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return paper;
  }
}
