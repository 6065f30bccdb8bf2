package io.ledgerlift.adapter.formats.fork;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;

/** Puts frames together from what comes through a channel, blocking or not. */
final class FrameInput {

  private final ReadableByteChannel channel;
  private final ByteBuffer header = ByteBuffer.allocate(Frame.HEADER_BYTES);
  private @Nullable FrameType type;
  private ByteBuffer body = ByteBuffer.allocate(0);

  FrameInput(ReadableByteChannel channel) {
    this.channel = channel;
  }

  /**
   * The next frame; null when the channel does not block and has not all of it yet.
   *
   * @throws EOFException when the other side is gone
   * @throws Garbage when this is no frame
   */
  @Nullable Frame next() throws IOException {
    if (type == null) {
      if (!filled(header)) {
        return null;
      }
      header.flip();
      int length = header.getInt();
      FrameType announced = FrameType.of(header.get());
      body = ByteBuffer.allocate(announced.requireSize(length));
      type = announced;
    }
    if (!filled(body)) {
      return null;
    }
    Frame frame = new Frame(type, body.array());
    header.clear();
    type = null;
    return frame;
  }

  private boolean filled(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer);
      if (read < 0) {
        throw new EOFException("the other side of the socket is gone");
      }
      if (read == 0) {
        return false;
      }
    }
    return true;
  }
}
