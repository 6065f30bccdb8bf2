package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Claim;
import io.ledgerlift.application.port.Documents;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the leases of the readings under way, beside them, so that a busy reading keeps its own.
 */
public final class LeaseKeeper {

  /**
   * A lease lasts this long without renewal: a lost worker's document is taken over within a
   * minute.
   */
  public static final Duration LEASE = Duration.ofSeconds(30);

  /** Three renewals may fail before the lease is lost. */
  private static final Duration BEAT = Duration.ofSeconds(8);

  private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

  private final Documents documents;
  private final ScheduledExecutorService timer;

  public LeaseKeeper(Documents documents, ScheduledExecutorService timer) {
    this.documents = documents;
    this.timer = timer;
  }

  Held hold(Claim claim) {
    return new Held(claim);
  }

  /** A lease that is renewed until it is closed or lost. */
  final class Held implements AutoCloseable {

    private final Claim claim;
    private final AtomicBoolean lost = new AtomicBoolean();
    private final ScheduledFuture<?> beat;

    private Held(Claim claim) {
      this.claim = claim;
      this.beat =
          timer.scheduleWithFixedDelay(
              this::renew, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isLost() {
      return lost.get();
    }

    private void renew() {
      try {
        if (!documents.heartbeat(claim, LEASE)) {
          lost.set(true);
        }
      } catch (RuntimeException next) {
        // Whatever it was: a timer whose work throws never comes again, and the next beat may
        // succeed.
        LOG.warn("lease on {} not renewed: {}", claim.document().id(), next.getMessage());
      }
    }

    @Override
    public void close() {
      beat.cancel(false);
    }
  }
}
