package io.ledgerlift.application.port;

import io.ledgerlift.application.port.ObjectStore.UploadOrder;
import io.ledgerlift.application.port.SignedTransfers.TransferRefused.Reason;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers the URLs of a {@link MemoryObjectStore}. */
public final class MemorySignedTransfers implements SignedTransfers {

  private final MemoryObjectStore store;

  public MemorySignedTransfers(MemoryObjectStore store) {
    this.store = store;
  }

  @Override
  public void receive(UploadRequest request, InputStream content) throws IOException {
    UploadOrder order =
        store
            .uploadAllowedBy(request.query().getOrDefault("signature", ""))
            .filter(allowed -> allowed.key().equals(request.key()))
            .orElseThrow(() -> refused(Reason.NOT_SIGNED));
    check(request, order);
    byte[] bytes = content.readNBytes((int) order.size());
    if (bytes.length < order.size()) {
      throw new EOFException("the sender broke off");
    }
    if (content.read() >= 0) {
      throw refused(Reason.WRONG_SIZE);
    }
    if (!store.putIfAbsent(request.key(), bytes)) {
      throw refused(Reason.ALREADY_THERE);
    }
  }

  @Override
  public Download send(ObjectKey key, Map<String, String> query) {
    MemoryObjectStore.DownloadOrder order =
        store
            .downloadAllowedBy(query.getOrDefault("signature", ""))
            .filter(allowed -> allowed.key().equals(key))
            .orElseThrow(() -> refused(Reason.NOT_SIGNED));
    long size = store.describe(key).orElseThrow(() -> refused(Reason.NOT_FOUND)).size();
    String name = URLEncoder.encode(order.filename().value(), StandardCharsets.UTF_8);
    String disposition = "attachment; filename*=UTF-8''" + name.replace("+", "%20");
    return new Download(store.open(key), size, order.contentType().mediaType(), disposition);
  }

  private void check(UploadRequest request, UploadOrder order) {
    if (request.contentLength() == null) {
      throw refused(Reason.LENGTH_REQUIRED);
    }
    if (request.contentLength() != order.size()) {
      throw refused(Reason.WRONG_SIZE);
    }
    if (!order.contentType().mediaType().equals(request.contentType())) {
      throw refused(Reason.WRONG_TYPE);
    }
    if (store.describe(request.key()).isPresent()) {
      throw refused(Reason.ALREADY_THERE);
    }
  }

  private static TransferRefused refused(Reason reason) {
    return new TransferRefused(reason, "refused: " + reason);
  }
}
