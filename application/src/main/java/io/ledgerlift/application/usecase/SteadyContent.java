package io.ledgerlift.application.usecase;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The content of an object from a store that may be slow, but not for ever: one that trickles would
 * hold a worker for hours without being silent. Only time spent waiting for the store counts.
 */
final class SteadyContent extends FilterInputStream {

  /** Every store may hesitate for so long, besides. */
  private static final Duration HESITATION = Duration.ofSeconds(30);

  /** Bytes a second, over the whole of the content so far. */
  private static final long SLOWEST = 20_000;

  private final LongSupplier nanoTime;
  private long waited;
  private long came;

  /**
   * @param nanoTime as {@link System#nanoTime}
   */
  SteadyContent(InputStream content, LongSupplier nanoTime) {
    super(content);
    this.nanoTime = nanoTime;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    long start = nanoTime.getAsLong();
    int count = in.read(buffer, offset, length);
    waited += nanoTime.getAsLong() - start;
    came += Math.max(count, 0);
    if (waited > allowed()) {
      throw new IOException(came + " bytes in " + Duration.ofNanos(waited).toSeconds() + " s");
    }
    return count;
  }

  private long allowed() {
    return HESITATION.plusMillis(came * 1000 / SLOWEST).toNanos();
  }
}
