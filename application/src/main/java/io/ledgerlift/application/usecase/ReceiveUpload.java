package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.SignedTransfers;
import io.ledgerlift.application.port.SignedTransfers.UploadRequest;
import java.io.IOException;
import java.io.InputStream;

/** Takes the bytes of an upload, where the store has no server of its own. */
public final class ReceiveUpload {

  private final SignedTransfers transfers;

  public ReceiveUpload(SignedTransfers transfers) {
    this.transfers = transfers;
  }

  /** Keeps the upload, or refuses it as {@link SignedTransfers#receive} says. */
  public void receive(UploadRequest request, InputStream content) throws IOException {
    transfers.receive(request, content);
  }
}
