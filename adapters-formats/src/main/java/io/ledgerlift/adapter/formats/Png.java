package io.ledgerlift.adapter.formats;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes PNG several times faster than the JDK's writer, which tries filters on every row: pages
 * are mostly white paper, where the difference to the row above is all zeros.
 */
public final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /** Beyond this level the file gets a few per cent smaller and takes twice as long. */
  private static final int LEVEL = 4;

  private static final int BITS = 8;
  private static final int GREY = 0;
  private static final int COLOUR = 2;

  /** The row filter that stores the difference to the row above. */
  private static final int UP = 2;

  private Png() {}

  /** The picture without its alpha channel. */
  public static byte[] encode(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (DataOutputStream png = new DataOutputStream(bytes)) {
      boolean grey = grey(image);
      png.write(SIGNATURE);
      chunk(png, "IHDR", header(image, grey ? GREY : COLOUR));
      chunk(png, "IDAT", packed(image, grey ? 1 : 3));
      chunk(png, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException("an array took no bytes", e);
    }
    return bytes.toByteArray();
  }

  private static boolean grey(BufferedImage image) {
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int rgb : row) {
        if ((rgb & 0xff) != (rgb >> 8 & 0xff) || (rgb & 0xff) != (rgb >> 16 & 0xff)) {
          return false;
        }
      }
    }
    return true;
  }

  private static byte[] header(BufferedImage image, int colour) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream header = new DataOutputStream(bytes);
    header.writeInt(image.getWidth());
    header.writeInt(image.getHeight());
    header.write(new byte[] {BITS, (byte) colour, 0, 0, 0});
    return bytes.toByteArray();
  }

  private static byte[] packed(BufferedImage image, int channels) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    Deflater deflater = new Deflater(LEVEL);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 14)) {
      int[] row = new int[image.getWidth()];
      byte[] above = new byte[row.length * channels];
      byte[] line = new byte[row.length * channels];
      byte[] filtered = new byte[1 + line.length];
      filtered[0] = UP;
      for (int y = 0; y < image.getHeight(); y++) {
        image.getRGB(0, y, row.length, 1, row, 0, row.length);
        fill(line, row, channels);
        for (int i = 0; i < line.length; i++) {
          filtered[i + 1] = (byte) (line[i] - above[i]);
        }
        out.write(filtered);
        byte[] swap = above;
        above = line;
        line = swap;
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void fill(byte[] line, int[] row, int channels) {
    for (int x = 0; x < row.length; x++) {
      for (int channel = 0; channel < channels; channel++) {
        line[x * channels + channel] = (byte) (row[x] >> 8 * (channels - 1 - channel));
      }
    }
  }

  private static void chunk(DataOutputStream png, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(name);
    checksum.update(data);
    png.writeInt(data.length);
    png.write(name);
    png.write(data);
    png.writeInt((int) checksum.getValue());
  }
}
