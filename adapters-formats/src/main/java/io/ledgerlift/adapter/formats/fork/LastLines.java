package io.ledgerlift.adapter.formats.fork;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Drains what a child prints, so that it never waits for a full pipe, and keeps the end of it for
 * the log.
 */
final class LastLines {

  private static final int KEPT_BYTES = 512;

  private final byte[] ring = new byte[KEPT_BYTES];
  private long written;

  static LastLines of(Process process) {
    LastLines lines = new LastLines();
    Thread drain = new Thread(() -> lines.drain(process.getInputStream()), "slot-output");
    drain.setDaemon(true);
    drain.start();
    return lines;
  }

  private void drain(InputStream output) {
    byte[] buffer = new byte[1024];
    try (output) {
      for (int read = output.read(buffer); read >= 0; read = output.read(buffer)) {
        keep(buffer, read);
      }
    } catch (IOException e) {
      // The pipe of a killed child breaks; there is no more to keep.
    }
  }

  private synchronized void keep(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      ring[(int) (written++ % KEPT_BYTES)] = bytes[i];
    }
  }

  /**
   * On one line, so that nothing a document made a library print can pass for a line of our log.
   */
  synchronized String text() {
    int length = (int) Math.min(written, KEPT_BYTES);
    byte[] last = new byte[length];
    for (int i = 0; i < length; i++) {
      last[i] = ring[(int) ((written - length + i) % KEPT_BYTES)];
    }
    return new String(last, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
