package io.ledgerlift.adapter.formats.fork;

import java.nio.ByteBuffer;

/** One thing said: four bytes of length, one of type, and the body. */
record Frame(FrameType type, byte[] body) {

  static final int HEADER_BYTES = 5;

  static Frame of(FrameType type) {
    return new Frame(type, new byte[0]);
  }

  /** A picture of a page, under the page's number. */
  static Frame preview(int page, byte[] png) {
    ByteBuffer body = ByteBuffer.allocate(Integer.BYTES + png.length).putInt(page).put(png);
    return new Frame(FrameType.PREVIEW, body.array());
  }

  /** A picture of a figure, under the page's number and the artifact's index on it. */
  static Frame figure(int page, int index, byte[] png) {
    ByteBuffer body = ByteBuffer.allocate(2 * Integer.BYTES + png.length);
    return new Frame(FrameType.FIGURE, body.putInt(page).putInt(index).put(png).array());
  }

  /** The body behind so many leading numbers. */
  byte[] bodyAfter(int numbers) {
    byte[] rest = new byte[body.length - numbers * Integer.BYTES];
    System.arraycopy(body, numbers * Integer.BYTES, rest, 0, rest.length);
    return rest;
  }

  /** One of the leading numbers. */
  int number(int index) {
    if (body.length < (index + 1) * Integer.BYTES) {
      throw new Garbage("a frame " + type + " of " + body.length + " bytes");
    }
    return ByteBuffer.wrap(body).getInt(index * Integer.BYTES);
  }

  ByteBuffer encoded() {
    ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + body.length);
    return bytes.putInt(type.requireSize(body.length)).put(type.code()).put(body).flip();
  }
}
