package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.application.port.DocumentReader;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Reads documents in child JVMs, so that no file can hurt more than the child that reads it.
 *
 * <p>Safe for many threads; as many documents are read at once as there are slots, and further
 * calls wait.
 */
public final class ForkedDocumentReader implements DocumentReader, AutoCloseable {

  private static final long IDLE_CHECK_SECONDS = 10;

  private final SlotSettings settings;
  private final SlotPool slots;
  private final ScheduledExecutorService idleCheck;

  public ForkedDocumentReader(SlotSettings settings) {
    this.settings = settings;
    this.slots = new SlotPool(settings);
    this.idleCheck =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "slot-idle-check");
              thread.setDaemon(true);
              return thread;
            });
    idleCheck.scheduleWithFixedDelay(
        slots::endIdle, IDLE_CHECK_SECONDS, IDLE_CHECK_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public Report read(Task task, Listener listener) {
    Slot slot = slots.take(listener::wanted);
    try (Reading reading = new Reading(settings, slot, task, listener)) {
      return reading.run();
    } finally {
      slots.giveBack(slot);
    }
  }

  /** Ends the children that rest; a child at work is ended when its document is done. */
  @Override
  public void close() {
    idleCheck.shutdownNow();
    slots.close();
  }
}
