package io.ledgerlift.bootstrap.wiring;

import io.ledgerlift.adapter.formats.json.JsonReadingWriter;
import io.ledgerlift.adapter.formats.text.CsvReadingWriter;
import io.ledgerlift.adapter.formats.text.CsvStatementWriter;
import io.ledgerlift.adapter.formats.text.MarkdownReadingWriter;
import io.ledgerlift.adapter.formats.xlsx.XlsxReadingWriter;
import io.ledgerlift.adapter.web.UseCases;
import io.ledgerlift.adapter.web.UseCases.Reviews;
import io.ledgerlift.application.port.Artifacts;
import io.ledgerlift.application.port.Corrections;
import io.ledgerlift.application.port.SignedTransfers;
import io.ledgerlift.application.usecase.ApproveReview;
import io.ledgerlift.application.usecase.CheckHealth;
import io.ledgerlift.application.usecase.CorrectTable;
import io.ledgerlift.application.usecase.DownloadOriginal;
import io.ledgerlift.application.usecase.ExportReading;
import io.ledgerlift.application.usecase.ExportReading.Format;
import io.ledgerlift.application.usecase.ExportTable;
import io.ledgerlift.application.usecase.FindDocuments;
import io.ledgerlift.application.usecase.PurgeDocument;
import io.ledgerlift.application.usecase.ReadArtifacts;
import io.ledgerlift.application.usecase.ReadHistory;
import io.ledgerlift.application.usecase.ReadReview;
import io.ledgerlift.application.usecase.ReadStatements;
import io.ledgerlift.application.usecase.ReceiveUpload;
import io.ledgerlift.application.usecase.RecutTable;
import io.ledgerlift.application.usecase.RegisterArrival;
import io.ledgerlift.application.usecase.RegisterDocument;
import io.ledgerlift.application.usecase.Registration;
import io.ledgerlift.application.usecase.RequestReading;
import io.ledgerlift.application.usecase.RequestUpload;
import io.ledgerlift.application.usecase.ReviewDesk;
import io.ledgerlift.application.usecase.SendDownload;
import io.ledgerlift.application.usecase.UndoCorrection;
import io.ledgerlift.application.usecase.UploadCheck;
import io.ledgerlift.application.usecase.UploadRules;
import io.ledgerlift.application.usecase.VerifyAuditTrail;
import io.ledgerlift.application.usecase.WatchProgress;
import io.ledgerlift.bootstrap.settings.Settings;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can be done, on top of what is {@link Outside}. */
public final class Deeds {

  private final Outside outside;
  private final FindDocuments findDocuments;
  private final UploadRules rules;

  Deeds(Outside outside) {
    this.outside = outside;
    this.findDocuments = new FindDocuments(outside.database().documents());
    Settings.Uploads uploads = outside.settings().uploads();
    this.rules = new UploadRules(uploads.maxFileSize(), uploads.validity());
  }

  public FindDocuments findDocuments() {
    return findDocuments;
  }

  public ReadHistory readHistory() {
    return new ReadHistory(outside.database().auditTrail());
  }

  public ReadArtifacts readArtifacts() {
    return new ReadArtifacts(
        findDocuments,
        outside.database().artifacts(),
        outside.database().corrections(),
        outside.store());
  }

  public WatchProgress watchProgress() {
    return new WatchProgress(findDocuments, outside.database().progressFeed());
  }

  public VerifyAuditTrail verifyAuditTrail() {
    return new VerifyAuditTrail(outside.database().auditTrail());
  }

  public RequestReading requestReading() {
    return new RequestReading(
        findDocuments,
        outside.database().documents(),
        outside.queue(),
        outside.database().transactions());
  }

  public PurgeDocument purgeDocument() {
    return new PurgeDocument(
        findDocuments,
        outside.database().documents(),
        outside.database().artifacts(),
        outside.database().corrections(),
        outside.store(),
        outside.database().transactions());
  }

  public ExportReading exportReading() {
    return new ExportReading(
        findDocuments,
        outside.database().artifacts(),
        outside.database().corrections(),
        outside.database().auditTrail(),
        Map.of(
            Format.JSON,
            new JsonReadingWriter(),
            Format.XLSX,
            new XlsxReadingWriter(
                id -> outside.publicUrl() + "/documents/" + id, () -> outside.workFolder().path()),
            Format.CSV,
            new CsvReadingWriter(),
            Format.MD,
            new MarkdownReadingWriter()));
  }

  private ExportTable exportTable() {
    return new ExportTable(
        findDocuments, readStatements(), outside.database().auditTrail(), new CsvStatementWriter());
  }

  private ReadStatements readStatements() {
    return new ReadStatements(readArtifacts());
  }

  private Reviews reviews() {
    Corrections corrections = outside.database().corrections();
    Artifacts artifacts = outside.database().artifacts();
    ReviewDesk desk =
        new ReviewDesk(
            findDocuments,
            corrections,
            outside.database().auditTrail(),
            outside.database().transactions());
    ReadReview read = new ReadReview(findDocuments, corrections, artifacts);
    CorrectTable correct = new CorrectTable(desk, artifacts, UUID::randomUUID);
    return new Reviews(
        read,
        correct,
        new RecutTable(read, readArtifacts(), correct, pages()),
        new UndoCorrection(desk, read),
        new ApproveReview(desk, read));
  }

  private RecutTable.Pages pages() {
    Settings.Work work = outside.settings().work();
    return new RecutTable.Pages(
        findDocuments,
        outside.store(),
        Readers.words(work, outside.slotFolder(), outside::closeFirst),
        outside::workFolder,
        Readers.limits(work));
  }

  UseCases useCases() {
    return new UseCases(
        new RequestUpload(
            outside.store(), outside.database().uploadGrants(), rules, UUID::randomUUID),
        registerDocument(),
        findDocuments,
        requestReading(),
        purgeDocument(),
        new DownloadOriginal(
            findDocuments, outside.store(), outside.database().auditTrail(), rules),
        readArtifacts(),
        readStatements(),
        exportReading(),
        exportTable(),
        readHistory(),
        watchProgress(),
        new CheckHealth(outside.checks()),
        reviews(),
        transfers());
  }

  /** Null where the store answers its signed URLs itself. */
  private UseCases.@Nullable Transfers transfers() {
    SignedTransfers here = outside.transfers();
    return here == null
        ? null
        : new UseCases.Transfers(new ReceiveUpload(here), new SendDownload(here));
  }

  private RegisterDocument registerDocument() {
    return new RegisterDocument(
        new UploadCheck(outside.store(), rules),
        registration(),
        outside.database().documents(),
        outside.database().transactions(),
        outside.database().idempotencyKeys(),
        outside.database().uploadGrants());
  }

  RegisterArrival registerArrival() {
    return new RegisterArrival(
        new UploadCheck(outside.store(), rules),
        registration(),
        outside.database().documents(),
        outside.database().uploadGrants(),
        outside.clock(),
        UUID::randomUUID);
  }

  private Registration registration() {
    return new Registration(
        outside.database().documents(),
        outside.queue(),
        outside.database().transactions(),
        outside.metrics(),
        UUID::randomUUID);
  }
}
