package io.ledgerlift.bootstrap.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One message of PostgreSQL's protocol, version 3: a letter, a length that counts itself, a body.
 *
 * @param type 0 for the messages before a session, which have no letter
 */
record Message(char type, byte[] body) {

  private static final int LENGTH = 4;

  /** More than any statement of ours is a mistake in the reading of the stream. */
  private static final int LONGEST = 64 << 20;

  static Message untyped(DataInputStream in) throws IOException {
    return new Message((char) 0, body(in));
  }

  static Message typed(DataInputStream in) throws IOException {
    return new Message((char) in.readUnsignedByte(), body(in));
  }

  private static byte[] body(DataInputStream in) throws IOException {
    int length = in.readInt() - LENGTH;
    if (length < 0 || length > LONGEST) {
      throw new IOException("no message: " + length + " bytes");
    }
    byte[] body = new byte[length];
    in.readFully(body);
    return body;
  }

  /** The number that opens a message before a session and says what it is. */
  int code() {
    return ByteBuffer.wrap(body).getInt();
  }

  /** Text {@code number} of those that open the body, each ended by a zero. */
  String text(int number) {
    int start = 0;
    for (int i = 0; i < number; i++) {
      start = end(start) + 1;
    }
    return new String(body, start, end(start) - start, StandardCharsets.UTF_8);
  }

  private int end(int start) {
    int end = start;
    while (body[end] != 0) {
      end++;
    }
    return end;
  }

  void writeTo(OutputStream out) throws IOException {
    int letter = type == 0 ? 0 : 1;
    ByteBuffer whole = ByteBuffer.allocate(letter + LENGTH + body.length);
    if (letter > 0) {
      whole.put((byte) type);
    }
    out.write(whole.putInt(body.length + LENGTH).put(body).array());
    out.flush();
  }
}
