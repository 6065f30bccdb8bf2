package io.ledgerlift.adapter.queue;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does chores that every process has to do for itself, such as showing that it lives. Needs nothing
 * but its threads, one for each chore, so that none waits for another.
 */
public final class ProcessTimer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ProcessTimer.class);

  private final List<Chore> chores;
  private final ScheduledExecutorService executor;

  public ProcessTimer(List<Chore> chores) {
    this.chores = List.copyOf(chores);
    AtomicInteger number = new AtomicInteger();
    this.executor =
        Executors.newScheduledThreadPool(
            Math.max(1, chores.size()),
            work -> {
              Thread thread = new Thread(work, "timer-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Does every chore at once, and from then on at its interval. */
  public void start() {
    for (Chore chore : chores) {
      executor.scheduleWithFixedDelay(
          () -> run(chore), 0, chore.interval().toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /** Starts no more runs; one that is under way is interrupted. */
  @Override
  public void close() {
    executor.shutdownNow();
  }

  /** A chore that let an exception through would never be started again. */
  private static void run(Chore chore) {
    try {
      chore.work().run();
    } catch (RuntimeException e) {
      LOG.warn("chore {} failed, and will be done again", chore.name(), e);
    }
  }
}
