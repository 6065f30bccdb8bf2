package io.ledgerlift.adapter.queue.sqs;

import io.ledgerlift.application.port.SentJobs;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Takes messages off the queue and hands on what they say, so many at once. */
public final class SqsWorker implements AutoCloseable {

  private final SqsConnection connection;
  private final Handlers handlers;
  private final InstantSource clock;
  private final Settings settings;
  private final Pace pace;
  private @Nullable Running running;

  /**
   * @param sent forgets a job when it was done, so that it can be added again
   */
  public SqsWorker(
      SqsConnection connection,
      SentJobs sent,
      InstantSource clock,
      Settings settings,
      Handlers handlers) {
    this(connection, clock, settings, forgetting(sent, handlers), Pace.USUAL);
  }

  SqsWorker(
      SqsConnection connection,
      InstantSource clock,
      Settings settings,
      Handlers handlers,
      Pace pace) {
    this.connection = connection;
    this.clock = clock;
    this.settings = settings;
    this.handlers = handlers;
    this.pace = pace;
  }

  /**
   * How a worker works.
   *
   * @param concurrency messages at once
   * @param grace longest time that stopping takes: half of it work may go on, then it is
   *     interrupted and has the other half to leave things in order
   */
  public record Settings(int concurrency, Duration grace) {}

  /** Jobs whose notes are forgotten when they were done, before their message goes. */
  static Handlers forgetting(SentJobs sent, Handlers handlers) {
    return new Handlers(
        job -> {
          handlers.job().accept(job);
          sent.forget(job);
        },
        handlers.arrival());
  }

  /** Begins to take messages; a worker that runs goes on. */
  public synchronized void start() {
    if (running == null) {
      running = new Running();
    }
  }

  /** Takes no more messages and waits for those at hand, as long as the settings say. */
  @Override
  public synchronized void close() {
    if (running != null) {
      running.stop();
      running = null;
    }
  }

  /** The threads of a worker between its start and its stop. */
  private final class Running {

    private final AtomicInteger number = new AtomicInteger();
    private final VisibilityKeeper visibility = new VisibilityKeeper(connection, pace);
    private final ExecutorService threads =
        Executors.newFixedThreadPool(
            settings.concurrency(),
            work -> new Thread(work, "sqs-worker-" + number.incrementAndGet()));
    private final ReceiveLoop loop =
        new ReceiveLoop(
            connection,
            threads,
            settings.concurrency(),
            new MessageWork(connection, visibility, handlers, clock, pace.failed()),
            pace);
    private final Thread receiving = new Thread(loop, "sqs-receive");

    Running() {
      receiving.start();
    }

    void stop() {
      loop.stop();
      Duration half = settings.grace().dividedBy(2);
      try {
        receiving.join();
        threads.shutdown();
        if (!threads.awaitTermination(half.toMillis(), TimeUnit.MILLISECONDS)) {
          threads.shutdownNow();
          threads.awaitTermination(half.toMillis(), TimeUnit.MILLISECONDS);
        }
      } catch (InterruptedException hurry) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
      } finally {
        visibility.close();
      }
    }
  }
}
