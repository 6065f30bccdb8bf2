package io.ledgerlift.adapter.queue.sqs;

import io.ledgerlift.adapter.queue.sqs.SqsConnection.Incoming;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hides the messages at hand anew, beside the work on them, so that nobody else gets them. */
final class VisibilityKeeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(VisibilityKeeper.class);

  /** One call that hangs must not keep all the others waiting. */
  private static final int THREADS = 2;

  private final SqsConnection connection;
  private final Pace pace;
  private final ScheduledExecutorService timer;

  VisibilityKeeper(SqsConnection connection, Pace pace) {
    this.connection = connection;
    this.pace = pace;
    this.timer =
        Executors.newScheduledThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "sqs-visibility");
              thread.setDaemon(true);
              return thread;
            });
  }

  Held hold(Incoming message) {
    return new Held(message);
  }

  /** A message that is hidden until it is let go. */
  final class Held implements AutoCloseable {

    private final Incoming message;
    private final ScheduledFuture<?> beats;
    private boolean over;

    private Held(Incoming message) {
      this.message = message;
      long beat = pace.beat().toMillis();
      this.beats = timer.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
    }

    /** One at a time with {@link #close}: no beat may undo what is done to the message then. */
    private synchronized void beat() {
      if (over) {
        return;
      }
      try {
        connection.hide(message, pace.hidden());
      } catch (RuntimeException next) {
        // Whatever it was: a timer whose work throws never comes again.
        LOG.warn("a message at hand could not be hidden anew: {}", next.getMessage());
      }
    }

    @Override
    public synchronized void close() {
      over = true;
      beats.cancel(false);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
