package io.ledgerlift.adapter.formats.fork;

import io.ledgerlift.application.port.DocumentReader;

/**
 * Reads documents in child JVMs, so that no file can hurt more than the child that reads it.
 *
 * <p>Safe for many threads; as many documents are read at once as there are slots, and further
 * calls wait.
 */
public final class ForkedDocumentReader implements DocumentReader, AutoCloseable {

  private final SlotSettings settings;
  private final SlotPool slots;
  private final IdleCheck idleCheck;

  public ForkedDocumentReader(SlotSettings settings) {
    this.settings = settings;
    this.slots = new SlotPool(settings);
    this.idleCheck = new IdleCheck(slots);
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
    idleCheck.close();
    slots.close();
  }
}
