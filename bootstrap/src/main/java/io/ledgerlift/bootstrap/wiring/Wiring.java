package io.ledgerlift.bootstrap.wiring;

import io.ledgerlift.adapter.formats.fork.ForkedDocumentReader;
import io.ledgerlift.adapter.formats.json.JsonReadingWriter;
import io.ledgerlift.adapter.formats.json.SavedReading;
import io.ledgerlift.adapter.formats.xlsx.XlsxReadingWriter;
import io.ledgerlift.adapter.persistence.migration.Migrations;
import io.ledgerlift.adapter.web.HttpApi;
import io.ledgerlift.adapter.web.Surroundings;
import io.ledgerlift.adapter.web.WebSettings;
import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.application.usecase.ProcessDocument;
import io.ledgerlift.application.usecase.ReadFile;
import io.ledgerlift.application.usecase.WorkFolder;
import io.ledgerlift.bootstrap.settings.Settings;
import io.ledgerlift.bootstrap.settings.Settings.Http;
import io.ledgerlift.domain.DocumentId;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running program: what is outside, what can be done, and the doors and workers that do it. */
public final class Wiring implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

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
      WorkFolder slots = closing.add(Readers.slotFolder());
      ForkedDocumentReader reader = Readers.open(settings.work(), slots, closing::add);
      return deed.apply(
          new ReadFile(reader, Readers.limits(settings.work()), settings.uploads().maxFileSize()));
    }
  }

  public static ReadingWriter readingWriter() {
    return new JsonReadingWriter();
  }

  /** Writes the data book of a reading that {@link #readingWriter} wrote to a file. */
  public static void writeBook(Path reading, OutputStream out) throws IOException {
    Path scratch = Objects.requireNonNull(reading.toAbsolutePath().getParent());
    new XlsxReadingWriter(DocumentId::toString, () -> scratch)
        .write(new SavedReading(reading), out);
  }

  public Deeds deeds() {
    return deeds;
  }

  /** Reads documents in this process, as a worker with a name of its own. */
  public ProcessDocument processDocument() {
    return new WorkerSide(outside).processDocument();
  }

  /** Listens; answers the address at which this machine reaches the API. */
  public URI startApi() {
    Http http = outside.settings().http();
    HttpApi api =
        new HttpApi(
            deeds.useCases(),
            new WebSettings(
                Set.copyOf(http.corsOrigins()),
                outside.storeOrigin(),
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
    doors.add(new WorkerSide(outside).start(deeds.registerArrival()::register));
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
