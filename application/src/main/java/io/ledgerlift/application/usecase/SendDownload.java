package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.SignedTransfers;
import io.ledgerlift.application.port.SignedTransfers.Download;
import io.ledgerlift.domain.document.ObjectKey;
import java.util.Map;

/** Sends an object to somebody with a signed URL, where the store has no server of its own. */
public final class SendDownload {

  private final SignedTransfers transfers;

  public SendDownload(SignedTransfers transfers) {
    this.transfers = transfers;
  }

  /** Opens the object, or refuses as {@link SignedTransfers#send} says. */
  public Download send(ObjectKey key, Map<String, String> query) {
    return transfers.send(key, query);
  }
}
