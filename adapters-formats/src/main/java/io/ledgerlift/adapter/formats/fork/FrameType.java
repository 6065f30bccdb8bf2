package io.ledgerlift.adapter.formats.fork;

/** What parent and child have to say to one another. */
enum FrameType {
  /** To the child: a document to read or to paint. */
  JOB(64 << 10),
  /** The file could be opened. */
  OPENED(64 << 10),
  /** Work goes on. */
  ALIVE(0),
  /** The picture of a figure; comes before its page, or before what stands on none. */
  FIGURE(32 << 20),
  /** All that was found on a page. */
  PAGE(64 << 20),
  /** What was found and stands on no page. */
  UNPLACED(64 << 20),
  /** The words of a page. */
  WORDS(64 << 20),
  /** The preview of a page. */
  PREVIEW(64 << 20),
  /** What is missing on the preview of a page; all of it, when no preview follows. */
  FLAGGED(64 << 10),
  /** The document is done. */
  DONE(1 << 20),
  /** The document cannot be read, and why. */
  REFUSED(64 << 10);

  private static final FrameType[] BY_CODE = values();

  private final int maxBytes;

  FrameType(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  byte code() {
    return (byte) ordinal();
  }

  static FrameType of(byte code) {
    if (code < 0 || code >= BY_CODE.length) {
      throw new Garbage("no frame has the type " + code);
    }
    return BY_CODE[code];
  }

  int requireSize(int bytes) {
    if (bytes < 0 || bytes > maxBytes) {
      throw new Garbage("a frame " + this + " of " + bytes + " bytes");
    }
    return bytes;
  }
}
