package io.ledgerlift.adapter.storage.minio;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * As many bytes of somebody's stream as were promised, and no byte more: the client would read on.
 * Remembers how the stream failed, which the client wraps like a failure of the store. Closing it
 * leaves the stream open.
 */
final class ExactContent extends InputStream {

  private final InputStream content;
  private long left;
  private volatile @Nullable IOException failure;

  ExactContent(InputStream content, long size) {
    this.content = content;
    this.left = size;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    try {
      int count = content.read(buffer, offset, (int) Math.min(length, left));
      if (count < 0) {
        throw new EOFException("content ended " + left + " bytes early");
      }
      left -= count;
      return count;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /**
   * Returns when nothing was wrong with the stream.
   *
   * @throws UncheckedIOException with how it failed
   */
  void requireSound() {
    IOException failed = failure;
    if (failed != null) {
      throw new UncheckedIOException("the content of an object failed", failed);
    }
  }
}
