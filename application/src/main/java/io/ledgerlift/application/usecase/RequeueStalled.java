package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.WorkQueue;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.document.Document;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds documents that nobody works on although somebody should, and puts them back on the queue:
 * it makes a lost message and a lost worker harmless. Any number of processes may run it at once.
 */
public final class RequeueStalled {

  /**
   * How often it should run: with the lease, this bounds the time until a document is taken over.
   */
  public static final Duration INTERVAL = Duration.ofSeconds(10);

  /** Documents looked at in one run; the rest is found by the next. */
  private static final int BATCH = 500;

  private static final Logger LOG = LoggerFactory.getLogger(RequeueStalled.class);

  private final Documents documents;
  private final WorkQueue queue;
  private final ReadingEnd end;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  public RequeueStalled(
      Documents documents,
      WorkQueue queue,
      ReadingEnd end,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.documents = documents;
    this.queue = queue;
    this.end = end;
    this.clock = clock;
    this.ids = ids;
  }

  /** Looks once. */
  public void run() {
    Occasion occasion =
        new Occasion(Actor.system("reconciler"), "requeue-" + ids.get(), null, clock.instant());
    for (Document document : documents.lapsed(BATCH)) {
      alone(document, () -> end.lost(document, occasion));
    }
    requeue(occasion.at());
  }

  /** All at once: a queue that is elsewhere takes them in a few calls. */
  private void requeue(Instant now) {
    List<Job> jobs =
        documents.due(now.minus(INTERVAL), BATCH).stream()
            .map(document -> new Job(document.id(), document.attempt() + 1, now))
            .toList();
    try {
      queue.enqueueAll(jobs);
    } catch (RuntimeException next) {
      LOG.warn("{} documents that wait are left for the next run", jobs.size(), next);
    }
  }

  /** What goes wrong with one document must not keep the others waiting. */
  private static void alone(Document document, Runnable deed) {
    try {
      deed.run();
    } catch (RuntimeException next) {
      LOG.warn("document {} is left for the next run", document.id(), next);
    }
  }
}
