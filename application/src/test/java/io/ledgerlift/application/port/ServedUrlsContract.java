package io.ledgerlift.application.port;

import io.ledgerlift.application.port.ObjectStore.SignedUpload;
import io.ledgerlift.application.port.SignedTransfers.Download;
import io.ledgerlift.application.port.SignedTransfers.TransferRefused;
import io.ledgerlift.application.port.SignedTransfers.UploadRequest;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;

/** {@link PresignedUrlsContract} for stores whose URLs this service answers, without HTTP. */
public abstract class ServedUrlsContract extends PresignedUrlsContract {

  private static final String PATH = "/v1/store/";

  protected abstract SignedTransfers transfers();

  @Override
  protected final int upload(
      SignedUpload upload, String contentType, long length, InputStream content) {
    UploadRequest request =
        new UploadRequest(
            key(upload.url()), SignedTransfersContract.query(upload.url()), contentType, length);
    try {
      transfers().receive(request, content);
      return 200;
    } catch (TransferRefused refused) {
      return status(refused);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected final Fetched download(URI url) {
    try {
      Download sent = transfers().send(key(url), SignedTransfersContract.query(url));
      GeneratedBytes.Summary content = GeneratedBytes.summaryOf(sent.content());
      return new Fetched(200, content, sent.contentType(), sent.disposition());
    } catch (TransferRefused refused) {
      GeneratedBytes.Summary nothing = new GeneratedBytes.Summary(0, Sha256.of(new byte[0]));
      return new Fetched(status(refused), nothing, "", "");
    }
  }

  private static ObjectKey key(URI url) {
    String path = url.getPath();
    return new ObjectKey(path.substring(path.indexOf(PATH) + PATH.length()));
  }

  /** As the web answers. */
  private static int status(TransferRefused refused) {
    return switch (refused.reason()) {
      case NOT_SIGNED, WRONG_SIZE, WRONG_TYPE -> 403;
      case LENGTH_REQUIRED -> 411;
      case ALREADY_THERE -> 412;
      case NOT_FOUND -> 404;
    };
  }
}
