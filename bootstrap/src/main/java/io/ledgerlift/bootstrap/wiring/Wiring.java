package io.ledgerlift.bootstrap.wiring;

import io.ledgerlift.adapter.formats.fork.ForkedDocumentReader;
import io.ledgerlift.adapter.formats.json.JsonReadingWriter;
import io.ledgerlift.adapter.persistence.migration.Migrations;
import io.ledgerlift.adapter.queue.Chore;
import io.ledgerlift.adapter.queue.ProcessTimer;
import io.ledgerlift.adapter.web.HttpApi;
import io.ledgerlift.adapter.web.Surroundings;
import io.ledgerlift.adapter.web.WebSettings;
import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.application.usecase.FindMissingOriginals;
import io.ledgerlift.application.usecase.ProcessDocument;
import io.ledgerlift.application.usecase.ReadFile;
import io.ledgerlift.application.usecase.RequeueStalled;
import io.ledgerlift.application.usecase.SweepStore;
import io.ledgerlift.bootstrap.settings.Settings;
import io.ledgerlift.bootstrap.settings.Settings.Http;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running program: what is outside, what can be done, and the doors and workers that do it. */
public final class Wiring implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

  /** Readings under way may end by themselves for so long after a stop was asked for. */
  private static final Duration DRAIN = Duration.ofSeconds(12);

  /** Then they are ended, and have until here to put their documents back on the queue. */
  private static final Duration LEAVE = Duration.ofSeconds(20);

  private final Outside outside;
  private final Deeds deeds;

  /** How to close what brings new work in: API and worker. */
  private final List<Runnable> doors = new CopyOnWriteArrayList<>();

  /** Closes everything in order when the process is told to end, whatever it does just then. */
  private final Thread hook = new Thread(this::closeAll, "shutdown");

  private Wiring(Outside outside) {
    this.outside = outside;
    this.deeds = new Deeds(outside);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** For the one service on this home; refused while another one runs there. */
  public static Wiring asService(Settings settings) {
    return new Wiring(Outside.asService(settings));
  }

  /** For a command or a further worker, beside a service that may be running. */
  public static Wiring besideService(Settings settings) {
    return new Wiring(Outside.besideService(settings));
  }

  /** Lends the migrations of the database to {@code deed}; nothing is migrated before. */
  public static void migrations(Settings settings, Consumer<Migrations> deed) {
    Outside.migrations(settings, deed);
  }

  /** Lends a reader of files to {@code deed}: no database, no store. */
  public static <T> T withReader(Settings settings, Function<ReadFile, T> deed) {
    try (Closing closing = new Closing()) {
      ForkedDocumentReader reader = Readers.open(settings.work(), closing::add);
      return deed.apply(
          new ReadFile(reader, Readers.limits(settings.work()), settings.uploads().maxFileSize()));
    }
  }

  public static ReadingWriter readingWriter() {
    return new JsonReadingWriter();
  }

  public Deeds deeds() {
    return deeds;
  }

  /** Reads documents in this process, as a worker with a name of its own. */
  public ProcessDocument processDocument() {
    return processDocument(workerName());
  }

  /** Listens; answers the address at which this machine reaches the API. */
  public URI startApi() {
    Http http = outside.settings().http();
    HttpApi api =
        new HttpApi(
            deeds.useCases(),
            new WebSettings(
                Set.copyOf(http.corsOrigins()),
                outside.publicUrl().toString(),
                outside.settings().uploads().maxFileSize(),
                Version.NUMBER),
            new Surroundings(
                outside.clock(),
                () -> UUID.randomUUID().toString(),
                outside.metrics()::text,
                outside.metrics()));
    int port = api.start(http.host(), outside.port());
    doors.add(api::close);
    return URI.create("http://" + reachable(http.host()) + ":" + port);
  }

  /** How this machine names the host on which somebody listens (RFC 3986, section 3.2.2). */
  private static String reachable(String host) {
    if (host.equals("0.0.0.0") || host.equals("::")) {
      return "localhost";
    }
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /** Takes jobs off the queue, and keeps the house in order. */
  public void startWorker() {
    String name = workerName();
    ProcessDocument process = processDocument(name);
    startChores(name);
    AutoCloseable worker =
        outside
            .queueing()
            .startWorker(
                new Queueing.Plan(
                    name,
                    outside.settings().work().concurrency(),
                    LEAVE.multipliedBy(2),
                    process::process,
                    deeds.registerArrival()::register));
    doors.add(
        () -> {
          stopAfterDrain(process);
          Closing.close(worker);
        });
  }

  /** Every worker does them: they are harmless at the same time elsewhere. */
  private void startChores(String worker) {
    RequeueStalled requeue = deeds.requeueStalled();
    SweepStore sweep = deeds.sweepStore();
    FindMissingOriginals missing = deeds.findMissingOriginals();
    List<Chore> chores = new ArrayList<>(outside.queueing().chores());
    chores.add(
        new Chore("sign-of-life", SIGN_OF_LIFE, () -> outside.database().workers().seen(worker)));
    chores.add(new Chore("requeue-stalled", RequeueStalled.INTERVAL, requeue::run));
    chores.add(new Chore("sweep-store", SweepStore.INTERVAL, sweep::run));
    chores.add(new Chore("missing-originals", FindMissingOriginals.INTERVAL, missing::run));
    ProcessTimer timer = new ProcessTimer(chores);
    outside.closeFirst(() -> outside.database().workers().gone(worker));
    timer.start();
    outside.closeFirst(timer);
  }

  private ProcessDocument processDocument(String worker) {
    ForkedDocumentReader reader = Readers.open(outside.settings().work(), outside::closeFirst);
    ScheduledExecutorService heartbeats =
        Executors.newScheduledThreadPool(outside.settings().work().concurrency(), Wiring::daemon);
    outside.closeFirst(heartbeats::shutdownNow);
    return deeds.processDocument(reader, worker, heartbeats);
  }

  /** Lets readings go on for a while when the worker stops, and ends those that take longer. */
  private static void stopAfterDrain(ProcessDocument process) {
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Wiring::daemon);
    timer.schedule(process::stop, DRAIN.toMillis(), TimeUnit.MILLISECONDS);
    timer.shutdown();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "timer");
    thread.setDaemon(true);
    return thread;
  }

  private static String workerName() {
    return "worker-%d-%.8s".formatted(ProcessHandle.current().pid(), UUID.randomUUID());
  }

  /** Stops taking work, lets what is under way end, and closes everything; twice is fine. */
  @Override
  public void close() {
    closeAll();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      LOG.debug("the process ends already, and closes by its hook", ending);
    }
  }

  private void closeAll() {
    closeDoors();
    outside.close();
  }

  /** All at once: the one that takes longest decides how long a stop takes. */
  private void closeDoors() {
    List<Thread> closing = doors.stream().map(Thread::new).toList();
    closing.forEach(Thread::start);
    try {
      for (Thread door : closing) {
        door.join();
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
