package io.ledgerlift.application;

import io.ledgerlift.application.port.DocumentReader;
import io.ledgerlift.application.port.DocumentReader.Limits;
import io.ledgerlift.application.port.PageWords;
import io.ledgerlift.application.port.ReadingWriter;
import io.ledgerlift.application.usecase.ApproveReview;
import io.ledgerlift.application.usecase.CheckHealth;
import io.ledgerlift.application.usecase.CorrectTable;
import io.ledgerlift.application.usecase.DownloadOriginal;
import io.ledgerlift.application.usecase.ExportReading;
import io.ledgerlift.application.usecase.FindDocuments;
import io.ledgerlift.application.usecase.FindMissingOriginals;
import io.ledgerlift.application.usecase.LeaseKeeper;
import io.ledgerlift.application.usecase.ProcessDocument;
import io.ledgerlift.application.usecase.PurgeDocument;
import io.ledgerlift.application.usecase.ReadArtifacts;
import io.ledgerlift.application.usecase.ReadFile;
import io.ledgerlift.application.usecase.ReadHistory;
import io.ledgerlift.application.usecase.ReadReview;
import io.ledgerlift.application.usecase.ReadingEnd;
import io.ledgerlift.application.usecase.ReadingEnd.Retries;
import io.ledgerlift.application.usecase.ReceiveUpload;
import io.ledgerlift.application.usecase.RecutTable;
import io.ledgerlift.application.usecase.RegisterArrival;
import io.ledgerlift.application.usecase.RegisterDocument;
import io.ledgerlift.application.usecase.Registration;
import io.ledgerlift.application.usecase.RequestReading;
import io.ledgerlift.application.usecase.RequestUpload;
import io.ledgerlift.application.usecase.RequeueStalled;
import io.ledgerlift.application.usecase.ReviewDesk;
import io.ledgerlift.application.usecase.SendDownload;
import io.ledgerlift.application.usecase.SweepStore;
import io.ledgerlift.application.usecase.UndoCorrection;
import io.ledgerlift.application.usecase.UploadCheck;
import io.ledgerlift.application.usecase.UploadRules;
import io.ledgerlift.application.usecase.VerifyAuditTrail;
import io.ledgerlift.application.usecase.WatchProgress;
import io.ledgerlift.application.usecase.WorkFolder;
import io.ledgerlift.application.usecase.Workshop;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.document.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Every use case, over ports in memory. */
public record EmbeddedUseCases(
    RequestUpload requestUpload,
    ReceiveUpload receiveUpload,
    SendDownload sendDownload,
    RegisterDocument registerDocument,
    RegisterArrival registerArrival,
    FindDocuments findDocuments,
    RequestReading requestReading,
    DownloadOriginal downloadOriginal,
    ReadArtifacts readArtifacts,
    ReadHistory readHistory,
    ExportReading exportReading,
    PurgeDocument purgeDocument,
    ReadReview readReview,
    CorrectTable correctTable,
    RecutTable recutTable,
    UndoCorrection undoCorrection,
    ApproveReview approveReview,
    WatchProgress watchProgress,
    CheckHealth checkHealth,
    VerifyAuditTrail verifyAuditTrail,
    ProcessDocument processDocument,
    RequeueStalled requeueStalled,
    SweepStore sweepStore,
    FindMissingOriginals findMissingOriginals,
    ReadFile readFile) {

  /** Largest upload, in bytes: small, so that a test can pass it. */
  public static final long MAX_FILE_SIZE = 100_000;

  /** Of a signed URL. */
  public static final Duration VALIDITY = Duration.ofMinutes(15);

  /** Three tries; ten seconds after the first failure, twenty after the second. */
  public static final RetryPolicy RETRIES =
      new RetryPolicy(3, Duration.ofSeconds(10), Duration.ofMinutes(5));

  private static final UploadRules RULES = new UploadRules(MAX_FILE_SIZE, VALIDITY);

  private static final Limits LIMITS = new Limits(100, Duration.ofSeconds(30), 100);

  /** What the use cases need that is no port of the store. */
  record Tools(
      DocumentReader reader,
      PageWords words,
      ReadingWriter writer,
      HandCrankedTimer timer,
      WorkFolder workFolder) {}

  static EmbeddedUseCases over(MemoryPorts ports, Tools tools) {
    FindDocuments find = new FindDocuments(ports.documents());
    ReadArtifacts readArtifacts =
        new ReadArtifacts(find, ports.artifacts(), ports.corrections(), ports.objects());
    ReadReview readReview = new ReadReview(find, ports.corrections(), ports.artifacts());
    ReviewDesk desk =
        new ReviewDesk(find, ports.corrections(), ports.auditTrail(), ports.transactions());
    CorrectTable correctTable = new CorrectTable(desk, ports.artifacts(), UUID::randomUUID);
    ReadingEnd end = readingEnd(ports);
    return new EmbeddedUseCases(
        new RequestUpload(ports.objects(), ports.grants(), RULES, UUID::randomUUID),
        new ReceiveUpload(ports.transfers()),
        new SendDownload(ports.transfers()),
        registerDocument(ports),
        registerArrival(ports),
        find,
        new RequestReading(find, ports.documents(), ports.queue(), ports.transactions()),
        new DownloadOriginal(find, ports.objects(), ports.auditTrail(), RULES),
        readArtifacts,
        new ReadHistory(ports.auditTrail()),
        new ExportReading(
            find,
            ports.artifacts(),
            ports.corrections(),
            ports.auditTrail(),
            Map.of(ExportReading.Format.JSON, tools.writer())),
        new PurgeDocument(
            find,
            ports.documents(),
            ports.artifacts(),
            ports.corrections(),
            ports.objects(),
            ports.transactions()),
        readReview,
        correctTable,
        new RecutTable(
            readReview,
            readArtifacts,
            correctTable,
            new RecutTable.Pages(find, ports.objects(), tools.words(), tools::workFolder, LIMITS)),
        new UndoCorrection(desk, readReview),
        new ApproveReview(desk, readReview),
        new WatchProgress(find, ports.feed()),
        new CheckHealth(List.of(ports.database())),
        new VerifyAuditTrail(ports.auditTrail()),
        processDocument(ports, tools, end),
        new RequeueStalled(ports.documents(), ports.queue(), end, ports.clock(), UUID::randomUUID),
        new SweepStore(
            ports.documents(), ports.objects(), ports.keys(), ports.grants(), ports.clock()),
        new FindMissingOriginals(ports.documents(), ports.objects(), ports.metrics()),
        new ReadFile(tools.reader(), LIMITS, MAX_FILE_SIZE));
  }

  private static RegisterDocument registerDocument(MemoryPorts ports) {
    return new RegisterDocument(
        new UploadCheck(ports.objects(), RULES),
        registration(ports),
        ports.documents(),
        ports.transactions(),
        ports.keys(),
        ports.grants());
  }

  private static RegisterArrival registerArrival(MemoryPorts ports) {
    return new RegisterArrival(
        new UploadCheck(ports.objects(), RULES),
        registration(ports),
        ports.documents(),
        ports.grants(),
        ports.clock(),
        UUID::randomUUID);
  }

  private static Registration registration(MemoryPorts ports) {
    return new Registration(
        ports.documents(), ports.queue(), ports.transactions(), ports.metrics(), UUID::randomUUID);
  }

  /** Dice that always show one: every wait is the longest that the policy allows. */
  private static ReadingEnd readingEnd(MemoryPorts ports) {
    return new ReadingEnd(
        ports.documents(),
        ports.artifacts(),
        ports.queue(),
        ports.transactions(),
        ports.feed(),
        ports.metrics(),
        new Retries(RETRIES, () -> 1.0));
  }

  private static ProcessDocument processDocument(MemoryPorts ports, Tools tools, ReadingEnd end) {
    Workshop workshop =
        new Workshop(
            Actor.worker("worker-1"),
            ports.clock(),
            tools.workFolder(),
            LIMITS,
            new Workshop.Sinks(ports.artifacts(), ports.objects(), ports.feed(), UUID::randomUUID),
            ports.metrics());
    LeaseKeeper leases = new LeaseKeeper(ports.documents(), tools.timer());
    return new ProcessDocument(
        ports.documents(), ports.objects(), tools.reader(), end, leases, workshop);
  }
}
