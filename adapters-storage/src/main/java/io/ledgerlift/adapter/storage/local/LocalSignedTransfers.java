package io.ledgerlift.adapter.storage.local;

import io.ledgerlift.application.ContentDisposition;
import io.ledgerlift.application.port.SignedTransfers;
import io.ledgerlift.application.port.SignedTransfers.TransferRefused.Reason;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Answers the URLs that {@link LocalObjectStore} signs. */
public final class LocalSignedTransfers implements SignedTransfers {

  private final LocalObjectStore store;
  private final SignedUrls urls;

  /**
   * @param urls the same that the store signs by
   */
  public LocalSignedTransfers(LocalObjectStore store, SignedUrls urls) {
    this.store = store;
    this.urls = urls;
  }

  @Override
  public void receive(UploadRequest request, InputStream content) throws IOException {
    SignedUrls.UploadTerms terms = urls.checkUpload(request.key(), request.query());
    check(request, terms);
    try (IncomingFile incoming = store.incoming()) {
      incoming.fill(content, terms.size(), store.writingTime());
      if (content.read() >= 0) {
        throw wrongSize(terms);
      }
      if (!incoming.placeIfAbsent(request.key())) {
        throw alreadyThere();
      }
    }
  }

  @Override
  public Download send(ObjectKey key, Map<String, String> query) {
    SignedUrls.DownloadTerms terms = urls.checkDownload(key, query);
    LocalObjectStore.Opened object =
        store
            .opened(key)
            .orElseThrow(
                () -> new TransferRefused(Reason.NOT_FOUND, "There is no object at this URL."));
    return new Download(
        object.content(),
        object.size(),
        terms.contentType().mediaType(),
        ContentDisposition.attachment(terms.filename().value()));
  }

  private void check(UploadRequest request, SignedUrls.UploadTerms terms) {
    if (request.contentLength() == null) {
      throw new TransferRefused(Reason.LENGTH_REQUIRED, "An upload declares its Content-Length.");
    }
    if (request.contentLength() != terms.size()) {
      throw wrongSize(terms);
    }
    if (!terms.contentType().equals(request.contentType())) {
      throw new TransferRefused(
          Reason.WRONG_TYPE, "The upload was signed for " + terms.contentType() + ".");
    }
    if (store.describe(request.key()).isPresent()) {
      throw alreadyThere();
    }
  }

  private static TransferRefused wrongSize(SignedUrls.UploadTerms terms) {
    return new TransferRefused(
        Reason.WRONG_SIZE, "The upload was signed for " + terms.size() + " bytes.");
  }

  private static TransferRefused alreadyThere() {
    return new TransferRefused(Reason.ALREADY_THERE, "There is an object at this URL already.");
  }
}
