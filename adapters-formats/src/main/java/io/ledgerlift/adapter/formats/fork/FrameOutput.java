package io.ledgerlift.adapter.formats.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Says frames into a channel that blocks; signs of life at most twice a second. */
final class FrameOutput {

  private static final long NANOS_BETWEEN_SIGNS = 500_000_000;

  private final WritableByteChannel channel;
  private long lastSaid;

  FrameOutput(WritableByteChannel channel) {
    this.channel = channel;
    this.lastSaid = System.nanoTime();
  }

  void say(Frame frame) {
    ByteBuffer bytes = frame.encoded();
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("nobody listens to this slot any more", e);
    }
    lastSaid = System.nanoTime();
  }

  /** Called by the working thread as it gets on; a timer would say alive of one that hangs. */
  void alive() {
    if (System.nanoTime() - lastSaid > NANOS_BETWEEN_SIGNS) {
      say(Frame.of(FrameType.ALIVE));
    }
  }
}
