package io.ledgerlift.application;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.DocumentReader;
import io.ledgerlift.application.port.DocumentReader.Task;
import io.ledgerlift.application.port.MemoryDocumentReader;
import io.ledgerlift.application.port.ObjectStore.SignedUpload;
import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.application.port.SignedTransfers.UploadRequest;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.application.usecase.ReadArtifacts.Selection;
import io.ledgerlift.application.usecase.RegisterDocument.Command;
import io.ledgerlift.application.usecase.RequestUpload.Granted;
import io.ledgerlift.application.usecase.UploadRules.Described;
import io.ledgerlift.application.usecase.WorkFolder;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.artifact.ArtifactTree;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.correction.PrintedWord;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.page.PageNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The whole service in one object: every use case, ports in memory, a clock that stands still and a
 * worker that is cranked by hand. It starts in no time, and nothing of it is shared.
 *
 * <pre>{@code
 * byte[] pdf = MemoryDocumentReader.file("Cash    120    110\nDebt     80     70");
 * try (var ledgerLift = EmbeddedLedgerLift.start()) {
 *   ObjectKey key = ledgerLift.upload("10-K.pdf", pdf);
 *   DocumentId id = ledgerLift.register(key, "10-K.pdf", pdf).id();
 *   ledgerLift.runDue();
 *   List<Table> tables = ledgerLift.tables(id);
 *   List<EventType> events = ledgerLift.events(id);
 * }
 * }</pre>
 */
public final class EmbeddedLedgerLift implements AutoCloseable {

  private final MemoryPorts ports = MemoryPorts.empty();
  private final HandCrankedTimer timer = new HandCrankedTimer();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicReference<List<PrintedWord>> printed = new AtomicReference<>(List.of());
  private final Path home;
  private final WorkFolder work;
  private final EmbeddedUseCases useCases;

  private EmbeddedLedgerLift(DocumentReader reader, Path home) {
    this.home = home;
    this.work = WorkFolder.open(workFolder(), UUID.randomUUID());
    this.useCases =
        EmbeddedUseCases.over(
            ports,
            new EmbeddedUseCases.Tools(
                reader, this::words, EmbeddedLedgerLift::writeKinds, timer, work));
  }

  /** A new service that reads what {@link MemoryDocumentReader#file} makes. */
  public static EmbeddedLedgerLift start() {
    return reading(new MemoryDocumentReader());
  }

  /** A new service whose documents are read by {@code reader}. */
  public static EmbeddedLedgerLift reading(DocumentReader reader) {
    try {
      return new EmbeddedLedgerLift(reader, Files.createTempDirectory("ledgerlift"));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private List<PrintedWord> words(Task task, PageNumber page) {
    return printed.get();
  }

  /** What is printed on every page, as far as corrections ask for it. */
  public void print(List<PrintedWord> words) {
    printed.set(List.copyOf(words));
  }

  public MemoryPorts ports() {
    return ports;
  }

  public EmbeddedUseCases useCases() {
    return useCases;
  }

  /** Renews leases when cranked. */
  public HandCrankedTimer timer() {
    return timer;
  }

  /** Where originals lie while they are read. */
  public Path workFolder() {
    return home.resolve("work");
  }

  /** Somebody asks for a signed URL and puts the bytes there. */
  public ObjectKey upload(String filename, byte[] content) {
    Granted granted = useCases.requestUpload().request(described(filename, content));
    SignedUpload upload = granted.upload();
    String query = upload.url().getQuery();
    UploadRequest request =
        new UploadRequest(
            granted.key(),
            Map.of("signature", query.substring(query.indexOf('=') + 1)),
            upload.headers().get("Content-Type"),
            (long) content.length);
    try {
      useCases.receiveUpload().receive(request, new ByteArrayInputStream(content));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return granted.key();
  }

  /** Registers what was uploaded. */
  public Document register(ObjectKey key, String filename, byte[] content) {
    return useCases
        .registerDocument()
        .register(new Command(key.value(), described(filename, content), null), occasion());
  }

  /** Uploads and registers. */
  public Document registered(String filename, byte[] content) {
    return register(upload(filename, content), filename, content);
  }

  /** Does everything that is due on the queue now; answers how many jobs that were. */
  public int runDue() {
    List<Job> jobs = ports.queue().due(ports.clock().instant());
    jobs.forEach(useCases.processDocument()::process);
    return jobs.size();
  }

  /** Time passes, for the application and for the database; nobody does anything meanwhile. */
  public void letPass(Duration time) {
    ports.letPass(time);
  }

  /** The document, purged ones included. */
  public Document find(DocumentId id) {
    return ports.documents().find(id).orElseThrow();
  }

  /** What the completed reading found. */
  public List<Artifact> artifacts(DocumentId id) {
    Selection all = new Selection(id, null, null, null, 1000);
    return useCases.readArtifacts().artifacts(all).artifacts().stream()
        .map(Found::artifact)
        .toList();
  }

  /** The tables among what the completed reading found. */
  public List<Table> tables(DocumentId id) {
    return artifacts(id).stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
  }

  /** What happened to the document, oldest first. */
  public List<EventType> events(DocumentId id) {
    return useCases.readHistory().events(id).stream().map(entry -> entry.event().type()).toList();
  }

  /** Somebody does something, now, by a request of its own. */
  public Occasion occasion() {
    String request = "request-" + requests.incrementAndGet();
    return new Occasion(Actor.named("ada"), request, "192.0.2.1", ports.clock().instant());
  }

  /** How a client describes this file. */
  public static Described described(String filename, byte[] content) {
    ContentType type = filename.endsWith(".docx") ? ContentType.DOCX : ContentType.PDF;
    return new Described(filename, type.mediaType(), (long) content.length, null);
  }

  @Override
  public void close() {
    timer.shutdownNow();
    ports.feed().close();
    try {
      work.close();
      removeAll(home);
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }

  private static void removeAll(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** An export that tests can read: a line for each page, with the kinds of what stands on it. */
  private static void writeKinds(ReadingWriter.Content content, OutputStream out) {
    content.pages(
        page -> {
          try {
            out.write(line(page).getBytes(StandardCharsets.UTF_8));
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
        });
  }

  private static String line(PageRow page) {
    StringBuilder line = new StringBuilder("page " + page.number() + ":");
    page.found().forEach(found -> line.append(' ').append(ArtifactTree.type(found.artifact())));
    return line.append('\n').toString();
  }
}
