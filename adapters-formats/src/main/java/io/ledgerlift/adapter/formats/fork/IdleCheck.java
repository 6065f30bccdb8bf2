package io.ledgerlift.adapter.formats.fork;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends children that rest for long. */
final class IdleCheck implements AutoCloseable {

  private static final long SECONDS = 10;

  private final ScheduledExecutorService timer;

  IdleCheck(SlotPool slots) {
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "slot-idle-check");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(slots::endIdle, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
