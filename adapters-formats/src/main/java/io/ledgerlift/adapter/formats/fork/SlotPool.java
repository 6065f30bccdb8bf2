package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.DocumentReader.ReadingAbandoned;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The slots; the last one used is used again first, so that the others may fall idle. */
final class SlotPool {

  private static final long POLL_MILLIS = 500;

  private final SlotSettings settings;
  private final Semaphore free;
  private final Deque<Slot> resting = new ArrayDeque<>();
  private boolean closed;

  SlotPool(SlotSettings settings) {
    this.settings = settings;
    this.free = new Semaphore(settings.slots(), true);
  }

  /** Waits for a free slot as long as {@code wanted}. */
  Slot take(BooleanSupplier wanted) {
    try {
      while (!free.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        if (!wanted.getAsBoolean()) {
          throw new ReadingAbandoned();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReadingAbandoned();
    }
    return next();
  }

  private synchronized Slot next() {
    if (closed) {
      free.release();
      throw new Unavailable("The document reader is closed.");
    }
    Slot slot = resting.pollFirst();
    return slot == null ? new Slot(settings) : slot;
  }

  synchronized void giveBack(Slot slot) {
    if (closed) {
      slot.end();
    } else {
      resting.addFirst(slot);
    }
    free.release();
  }

  synchronized void endIdle() {
    resting.forEach(Slot::endIdle);
  }

  /** Ends the resting slots; those at work end when their document does. */
  synchronized void close() {
    closed = true;
    resting.forEach(Slot::end);
    resting.clear();
  }
}
