package io.ledgerlift.application.port;

import io.ledgerlift.domain.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;

/** Bytes of any number that are made while they are read; the same seed makes the same bytes. */
public final class GeneratedBytes extends InputStream {

  private final long seed;
  private final long size;
  private long position;

  public GeneratedBytes(long seed, long size) {
    this.seed = seed;
    this.size = size;
  }

  /** Says of bytes how many they were and which. */
  public record Summary(long size, Sha256 digest) {}

  public static Summary summary(long seed, long size) {
    return summaryOf(new GeneratedBytes(seed, size));
  }

  /** Reads to the end and closes. */
  public static Summary summaryOf(InputStream content) {
    MessageDigest digest = Sha256.algorithm();
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    try (content) {
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        digest.update(buffer, 0, count);
        size += count;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Summary(size, Sha256.of(digest));
  }

  @Override
  public int read() {
    return position == size ? -1 : Byte.toUnsignedInt(at(position++));
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (position == size && length > 0) {
      return -1;
    }
    int count = (int) Math.min(length, size - position);
    for (int i = 0; i < count; i++) {
      target[offset + i] = at(position++);
    }
    return count;
  }

  /** Spreads neighbouring positions by Fibonacci hashing. */
  private byte at(long index) {
    return (byte) ((index * 0x9E3779B97F4A7C15L + seed * 0x5851F42D4C957F2DL) >>> 56);
  }
}
