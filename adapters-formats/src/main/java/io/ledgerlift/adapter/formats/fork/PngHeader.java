package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.domain.artifact.Artifact.Bitmap;
import java.nio.ByteBuffer;

/** The first bytes of a PNG: that it is one, and how large. */
final class PngHeader {

  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int IHDR = 0x49484452;
  private static final int BYTES = 24;

  /** Longer sides are refused: no painter of ours makes them. */
  private static final int MAX_SIDE = 1 << 20;

  private PngHeader() {}

  static Bitmap read(byte[] png) {
    if (png.length < BYTES) {
      throw new Garbage("no PNG: " + png.length + " bytes");
    }
    ByteBuffer bytes = ByteBuffer.wrap(png);
    boolean signed = bytes.getLong(0) == SIGNATURE && bytes.getInt(12) == IHDR;
    int width = bytes.getInt(16);
    int height = bytes.getInt(20);
    if (!signed || width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
      throw new Garbage("no PNG of " + width + " x " + height + " pixels");
    }
    return new Bitmap("image/png", width, height);
  }
}
