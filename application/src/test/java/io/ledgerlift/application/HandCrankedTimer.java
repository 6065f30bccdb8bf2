package io.ledgerlift.application;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer whose repeated work is done when a test says so, in the thread of the test. */
public final class HandCrankedTimer extends ScheduledThreadPoolExecutor {

  private final Map<ScheduledFuture<?>, Runnable> repeated = new ConcurrentHashMap<>();

  public HandCrankedTimer() {
    super(
        1,
        work -> {
          Thread daemon = new Thread(work, "hand-cranked");
          daemon.setDaemon(true);
          return daemon;
        });
  }

  /** Takes the work down, and never does it by itself. */
  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable work, long first, long delay, TimeUnit unit) {
    ScheduledFuture<?> future = super.scheduleWithFixedDelay(() -> {}, 1, 1, TimeUnit.DAYS);
    repeated.put(future, work);
    return future;
  }

  /** Does each work once that was not cancelled; answers how many. */
  public int crank() {
    repeated.keySet().removeIf(ScheduledFuture::isCancelled);
    repeated.values().forEach(Runnable::run);
    return repeated.size();
  }
}
