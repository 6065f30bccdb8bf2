package io.ledgerlift.adapter.web;

import io.ledgerlift.application.usecase.ApproveReview;
import io.ledgerlift.application.usecase.CheckHealth;
import io.ledgerlift.application.usecase.CorrectTable;
import io.ledgerlift.application.usecase.DownloadOriginal;
import io.ledgerlift.application.usecase.ExportReading;
import io.ledgerlift.application.usecase.ExportTable;
import io.ledgerlift.application.usecase.FindDocuments;
import io.ledgerlift.application.usecase.PurgeDocument;
import io.ledgerlift.application.usecase.ReadArtifacts;
import io.ledgerlift.application.usecase.ReadHistory;
import io.ledgerlift.application.usecase.ReadReview;
import io.ledgerlift.application.usecase.ReadStatements;
import io.ledgerlift.application.usecase.ReceiveUpload;
import io.ledgerlift.application.usecase.RecutTable;
import io.ledgerlift.application.usecase.RegisterDocument;
import io.ledgerlift.application.usecase.RequestReading;
import io.ledgerlift.application.usecase.RequestUpload;
import io.ledgerlift.application.usecase.SendDownload;
import io.ledgerlift.application.usecase.UndoCorrection;
import io.ledgerlift.application.usecase.WatchProgress;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the HTTP API can ask for.
 *
 * @param transfers null where the store answers its signed URLs itself
 */
public record UseCases(
    RequestUpload requestUpload,
    RegisterDocument registerDocument,
    FindDocuments findDocuments,
    RequestReading requestReading,
    PurgeDocument purgeDocument,
    DownloadOriginal downloadOriginal,
    ReadArtifacts readArtifacts,
    ReadStatements readStatements,
    ExportReading exportReading,
    ExportTable exportTable,
    ReadHistory readHistory,
    WatchProgress watchProgress,
    CheckHealth checkHealth,
    Reviews reviews,
    @Nullable Transfers transfers) {

  /** What people do about readings. */
  public record Reviews(
      ReadReview read,
      CorrectTable correct,
      RecutTable recut,
      UndoCorrection undo,
      ApproveReview approve) {}

  /** The other end of the signed URLs of a store without a server. */
  public record Transfers(ReceiveUpload receiveUpload, SendDownload sendDownload) {}
}
