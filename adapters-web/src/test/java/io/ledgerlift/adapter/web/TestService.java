package io.ledgerlift.adapter.web;

import static io.ledgerlift.application.port.TestPages.table;
import static io.ledgerlift.application.port.TestPages.text;

import io.ledgerlift.application.EmbeddedLedgerLift;
import io.ledgerlift.application.EmbeddedUseCases;
import io.ledgerlift.application.MemoryPorts;
import io.ledgerlift.application.ScriptedReader;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.Faults;
import io.ledgerlift.application.port.MemoryHealthCheck;
import io.ledgerlift.application.port.MemoryObjectStore;
import io.ledgerlift.application.port.MemoryProgressFeed;
import io.ledgerlift.application.port.MemoryWorkQueue;
import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.application.usecase.CheckHealth;
import io.ledgerlift.application.usecase.ExportReading;
import io.ledgerlift.application.usecase.ExportReading.Format;
import io.ledgerlift.application.usecase.ExportTable;
import io.ledgerlift.application.usecase.ReadStatements;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.audit.AuditEntry;
import io.ledgerlift.domain.correction.PrintedWord;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The HTTP API on a port of its own, over everything in memory. */
final class TestService implements AutoCloseable {

  static final long MAX_FILE_SIZE = EmbeddedUseCases.MAX_FILE_SIZE;
  static final String PUBLIC_URL = "https://ledger.test";
  static final String STORE = "https://store.ledger.test";
  static final String UI = "http://localhost:3000";

  /** Streams that look so rarely, and speak so rarely, that only updates move them. */
  static final WebSettings.Streams PATIENT =
      new WebSettings.Streams(3, Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofHours(1));

  private final EmbeddedLedgerLift embedded = EmbeddedLedgerLift.reading(reader());
  private final MemoryPorts ports = embedded.ports();
  final Faults faults = ports.faults();
  final MemoryObjectStore objects = ports.objects();
  final MemoryWorkQueue queue = ports.queue();
  final MemoryProgressFeed feed = ports.feed();
  final MemoryHealthCheck database = ports.database();
  final MemoryHealthCheck storage = new MemoryHealthCheck("storage");
  final MemoryHealthCheck waiting = new MemoryHealthCheck("queue");
  final MemoryHealthCheck workers = new MemoryHealthCheck("workers");
  final TestWorker worker = new TestWorker(ports);
  final List<String> answered = new CopyOnWriteArrayList<>();
  volatile boolean exportBreaks;
  volatile Supplier<String> metrics = () -> "documents_total 1\n";
  final HttpApi api;
  final TestClient client;
  private final AtomicInteger requests = new AtomicInteger();

  TestService() {
    this(PATIENT, true);
  }

  TestService(WebSettings.Streams streams, boolean servesObjects) {
    WebSettings settings =
        new WebSettings(
            Set.of(UI),
            STORE,
            PUBLIC_URL + "/",
            WebSettings.DEFAULT_MAX_BODY_BYTES,
            MAX_FILE_SIZE,
            "0.1.0-test",
            streams);
    api = new HttpApi(useCases(servesObjects), settings, surroundings());
    client = new TestClient(api.start("127.0.0.1", 0));
  }

  private Surroundings surroundings() {
    return new Surroundings(
        ports.clock(),
        () -> "made-" + requests.incrementAndGet(),
        () -> metrics.get(),
        (method, route, status, took) -> answered.add(method + " " + route + " " + status));
  }

  private UseCases useCases(boolean servesObjects) {
    EmbeddedUseCases all = embedded.useCases();
    ExportReading export =
        new ExportReading(
            all.findDocuments(),
            ports.artifacts(),
            ports.corrections(),
            ports.auditTrail(),
            Arrays.stream(Format.values())
                .collect(Collectors.toMap(Function.identity(), format -> new PlainWriter())));
    ReadStatements statements = new ReadStatements(all.readArtifacts());
    return new UseCases(
        all.requestUpload(),
        all.registerDocument(),
        all.findDocuments(),
        all.requestReading(),
        all.purgeDocument(),
        all.downloadOriginal(),
        all.readArtifacts(),
        statements,
        export,
        new ExportTable(
            all.findDocuments(),
            statements,
            ports.auditTrail(),
            (statement, out) -> out.write("a,b\r\n".getBytes(StandardCharsets.UTF_8))),
        all.readHistory(),
        all.watchProgress(),
        new CheckHealth(List.of(database, storage, waiting, workers)),
        new UseCases.Reviews(
            all.readReview(),
            all.correctTable(),
            all.recutTable(),
            all.undoCorrection(),
            all.approveReview()),
        servesObjects ? new UseCases.Transfers(all.receiveUpload(), all.sendDownload()) : null);
  }

  /** Finds a table on the first page of every document, and nothing on the second. */
  private static ScriptedReader reader() {
    QualityFlag doubt = new QualityFlag(QualityFlag.Code.HIDDEN_TEXT, new PageNumber(1), 3);
    return new ScriptedReader().page(text(1, "Assets"), table(1)).page().flag(doubt);
  }

  /** Workers do everything that is due now. */
  int runDue() {
    return embedded.runDue();
  }

  /** These words stand on every page, from left to right in the place of every table's head. */
  void print(String words, double left) {
    List<PrintedWord> printed = new ArrayList<>();
    for (String word : words.split(" ")) {
      printed.add(new PrintedWord(word, new BoundingBox(left + 75 * printed.size(), 101, 60, 20)));
    }
    embedded.print(printed);
  }

  void letPass(Duration time) {
    embedded.letPass(time);
  }

  /** Uploads a file and registers it; answers the document's id. */
  String register(String filename) {
    Map<String, Object> file = upload(filename, "%PDF-1.7 " + filename);
    return client.post("/v1/documents", file).field("id");
  }

  /** Uploads a file; answers what to register it with. */
  Map<String, Object> upload(String filename, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    TestClient.Answer granted =
        client.post(
            "/v1/uploads/presign",
            Map.of(
                "filename",
                filename,
                "content_type",
                "application/pdf",
                "file_size",
                bytes.length));
    client.put(granted.field("url"), "application/pdf", bytes);
    return Map.of(
        "s3_key",
        granted.field("key"),
        "original_filename",
        filename,
        "content_type",
        "application/pdf",
        "file_size",
        bytes.length);
  }

  @Override
  public void close() {
    faults.clear();
    api.close();
    embedded.close();
  }

  /** Who asked for what happened last, by network. */
  @Nullable String addressOfLastEvent(String id) {
    List<AuditEntry> entries = ports.auditTrail().entries(DocumentId.parse(id));
    return entries.get(entries.size() - 1).event().occasion().address();
  }

  /** Writes the numbers of the pages, or breaks off when the test wants it. */
  private final class PlainWriter implements ReadingWriter {

    @Override
    public void write(Content content, OutputStream out) throws IOException {
      List<Integer> numbers = new ArrayList<>();
      content.pages((PageRow page) -> numbers.add(page.number().value()));
      if (exportBreaks) {
        out.write(new byte[100_000]);
        out.flush();
        throw new Unavailable("the store of artifacts went away");
      }
      out.write(("{\"pages\":" + numbers + "}").getBytes(StandardCharsets.UTF_8));
    }
  }
}
