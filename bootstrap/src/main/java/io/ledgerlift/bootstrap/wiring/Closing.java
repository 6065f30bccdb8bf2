package io.ledgerlift.bootstrap.wiring;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that was opened, to be closed once, last first; one that fails does not keep the
 * others open.
 */
final class Closing implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T add(T resource) {
    opened.push(resource);
    return resource;
  }

  @Override
  public synchronized void close() {
    while (!opened.isEmpty()) {
      close(opened.pop());
    }
  }

  /** Closes this; what it throws is logged. */
  static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception failed) {
      LOG.warn("something could not be closed", failed);
    }
  }
}
