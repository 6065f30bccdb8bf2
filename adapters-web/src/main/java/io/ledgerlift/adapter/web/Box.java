package io.ledgerlift.adapter.web;

import io.ledgerlift.application.port.ProgressFeed.Update;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Between the feed, which never waits, and a stream, which waits for its peer: when it is full, the
 * oldest update goes, as every later one tells more.
 */
final class Box {

  private static final int MOST = 64;

  /** An empty one says that no more will come. */
  private final BlockingQueue<Optional<Update>> updates = new ArrayBlockingQueue<>(MOST);

  private volatile boolean closed;

  void put(Update update) {
    add(Optional.of(update));
  }

  /** Wakes whoever waits, and has nobody wait again. */
  void close() {
    closed = true;
    add(Optional.empty());
  }

  boolean isClosed() {
    return closed;
  }

  /** The next update; null when none came in time. */
  @Nullable Update take(Duration patience) throws InterruptedException {
    Optional<Update> next = updates.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    return next == null ? null : next.orElse(null);
  }

  private void add(Optional<Update> update) {
    while (!updates.offer(update)) {
      updates.poll();
    }
  }
}
