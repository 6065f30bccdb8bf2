package io.ledgerlift.adapter.storage.minio;

import io.minio.GetObjectResponse;
import io.minio.errors.MinioException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes of one object. When the connection breaks, reading goes on where it was by a ranged
 * request for the same ETag: the rest of another object is never put behind the start of this one.
 */
final class MinioContent extends InputStream {

  private static final Logger LOG = LoggerFactory.getLogger(MinioContent.class);

  /** Breaks in a row without a byte between them; the request itself is tried again besides. */
  private static final int MAX_BREAKS = 3;

  private final Source source;
  private final long size;
  private final String etag;
  private GetObjectResponse current;
  private long position;
  private int breaks;

  /** Asks the store for an object, or for the rest of it. */
  interface Source {

    /**
     * @param etag of the object that is wanted; null for any
     */
    GetObjectResponse from(long position, @Nullable String etag) throws MinioException;
  }

  /** Opens the object, so that a missing one shows at once. */
  MinioContent(Source source) throws MinioException {
    this.source = source;
    this.current = source.from(0, null);
    this.size =
        Long.parseLong(Objects.requireNonNullElse(current.headers().get("Content-Length"), "0"));
    this.etag = Objects.requireNonNullElse(current.headers().get("ETag"), "");
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (true) {
      try {
        return advanced(current.read(buffer, offset, length));
      } catch (IOException broken) {
        resume(broken);
      }
    }
  }

  private int advanced(int count) throws IOException {
    if (count < 0 && position < size) {
      throw new EOFException("the object ended " + (size - position) + " bytes early");
    }
    if (count > 0) {
      position += count;
      breaks = 0;
    }
    return count;
  }

  private void resume(IOException broken) throws IOException {
    breaks++;
    current.close();
    if (position >= size || breaks > MAX_BREAKS || Thread.currentThread().isInterrupted()) {
      throw new IOException("an object could not be read to its end", broken);
    }
    LOG.debug("reading an object broke off and goes on", broken);
    try {
      current = source.from(position, etag);
    } catch (MinioException gone) {
      gone.addSuppressed(broken);
      throw new IOException("an object could not be read to its end", gone);
    }
  }

  /** Ends the connection when the rest is long: reading it only to drop it can take minutes. */
  @Override
  public void close() throws IOException {
    current.close();
  }
}
