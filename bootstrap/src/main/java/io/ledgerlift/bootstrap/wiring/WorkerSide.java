package io.ledgerlift.bootstrap.wiring;

import io.ledgerlift.adapter.formats.fork.ForkedDocumentReader;
import io.ledgerlift.adapter.queue.Chore;
import io.ledgerlift.adapter.queue.ProcessTimer;
import io.ledgerlift.application.usecase.FindMissingOriginals;
import io.ledgerlift.application.usecase.LeaseKeeper;
import io.ledgerlift.application.usecase.ProcessDocument;
import io.ledgerlift.application.usecase.ReadingEnd;
import io.ledgerlift.application.usecase.RegisterArrival.Outcome;
import io.ledgerlift.application.usecase.RequeueStalled;
import io.ledgerlift.application.usecase.SweepStore;
import io.ledgerlift.application.usecase.WorkFolder;
import io.ledgerlift.application.usecase.Workshop;
import io.ledgerlift.bootstrap.settings.Settings;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What a worker does, on top of what is {@link Outside}: it reads, and keeps the house in order.
 */
final class WorkerSide {

  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

  /** Readings under way may end by themselves for so long after a stop was asked for. */
  private static final Duration DRAIN = Duration.ofSeconds(12);

  /** Then they are ended, and have until here to put their documents back on the queue. */
  private static final Duration LEAVE = Duration.ofSeconds(20);

  private static final Duration FIRST_RETRY = Duration.ofSeconds(2);

  private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

  private final Outside outside;
  private final String name =
      "worker-%d-%.8s".formatted(ProcessHandle.current().pid(), UUID.randomUUID());

  WorkerSide(Outside outside) {
    this.outside = outside;
  }

  /**
   * Takes jobs off the queue.
   *
   * @param arrival what to do when a store tells of an upload
   * @return how to stop: readings under way get some time
   */
  Runnable start(Function<ObjectKey, Outcome> arrival) {
    ProcessDocument process = processDocument();
    startChores();
    AutoCloseable worker =
        outside
            .queueing()
            .startWorker(
                new Queueing.Plan(
                    name,
                    outside.settings().work().concurrency(),
                    LEAVE.multipliedBy(2),
                    process::process,
                    arrival));
    return () -> {
      stopAfterDrain(process);
      Closing.close(worker);
    };
  }

  /** Every worker does them: they are harmless at the same time elsewhere. */
  private void startChores() {
    RequeueStalled requeue = requeueStalled();
    SweepStore sweep = sweepStore();
    FindMissingOriginals missing = findMissingOriginals();
    List<Chore> chores = new ArrayList<>(outside.queueing().chores());
    chores.add(
        new Chore("sign-of-life", SIGN_OF_LIFE, () -> outside.database().workers().seen(name)));
    chores.add(new Chore("requeue-stalled", RequeueStalled.INTERVAL, requeue::run));
    chores.add(new Chore("sweep-store", SweepStore.INTERVAL, sweep::run));
    chores.add(new Chore("missing-originals", FindMissingOriginals.INTERVAL, missing::run));
    ProcessTimer timer = new ProcessTimer(chores);
    outside.closeFirst(() -> outside.database().workers().gone(name));
    timer.start();
    outside.closeFirst(timer);
  }

  /** Reads documents in this process, under a name of its own. */
  ProcessDocument processDocument() {
    Settings settings = outside.settings();
    ForkedDocumentReader reader =
        Readers.open(settings.work(), outside.slotFolder(), outside::closeFirst);
    WorkFolder folder = outside.workFolder();
    Workshop.Sinks sinks =
        new Workshop.Sinks(
            outside.database().artifacts(),
            outside.store(),
            outside.database().progressFeed(),
            UUID::randomUUID);
    return new ProcessDocument(
        outside.database().documents(),
        outside.store(),
        reader,
        readingEnd(),
        new LeaseKeeper(outside.database().documents(), heartbeats()),
        new Workshop(
            Actor.worker(name),
            outside.clock(),
            folder,
            Readers.limits(settings.work()),
            sinks,
            outside.metrics()));
  }

  private ScheduledExecutorService heartbeats() {
    ScheduledExecutorService heartbeats =
        Executors.newScheduledThreadPool(
            outside.settings().work().concurrency(), WorkerSide::daemon);
    outside.closeFirst(heartbeats::shutdownNow);
    return heartbeats;
  }

  private RequeueStalled requeueStalled() {
    return new RequeueStalled(
        outside.database().documents(),
        outside.queue(),
        readingEnd(),
        outside.clock(),
        UUID::randomUUID);
  }

  SweepStore sweepStore() {
    return new SweepStore(
        outside.database().documents(),
        outside.store(),
        outside.database().idempotencyKeys(),
        outside.database().uploadGrants(),
        outside.clock());
  }

  private FindMissingOriginals findMissingOriginals() {
    return new FindMissingOriginals(
        outside.database().documents(), outside.store(), outside.metrics());
  }

  private ReadingEnd readingEnd() {
    RetryPolicy policy =
        new RetryPolicy(outside.settings().work().attempts(), FIRST_RETRY, LONGEST_RETRY);
    return new ReadingEnd(
        outside.database().documents(),
        outside.database().artifacts(),
        outside.queue(),
        outside.database().transactions(),
        outside.database().progressFeed(),
        outside.metrics(),
        new ReadingEnd.Retries(policy, () -> ThreadLocalRandom.current().nextDouble()));
  }

  /** Lets readings go on for a while when the worker stops, and ends those that take longer. */
  private static void stopAfterDrain(ProcessDocument process) {
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(WorkerSide::daemon);
    timer.schedule(process::stop, DRAIN.toMillis(), TimeUnit.MILLISECONDS);
    timer.shutdown();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "timer");
    thread.setDaemon(true);
    return thread;
  }
}
