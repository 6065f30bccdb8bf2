package io.ledgerlift.application.port;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.Refusal;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The other end of the signed URLs of a store that has no server of its own: this service answers
 * them. Stores with a server answer theirs themselves and have no such port.
 */
public interface SignedTransfers {

  /**
   * Takes an upload. Signature, time, size and type are checked before a byte is kept; the object
   * is there only after its last byte was.
   *
   * @throws TransferRefused when the request is not the one that was signed, or the key has an
   *     object
   * @throws IOException when the sender breaks off; nothing is kept
   * @throws Unavailable when there is no room
   */
  void receive(UploadRequest request, InputStream content) throws IOException;

  /**
   * Opens an object for somebody with a signed URL; the caller closes the stream.
   *
   * @throws TransferRefused when the request is not the one that was signed, or there is no object
   */
  Download send(ObjectKey key, Map<String, String> query);

  /**
   * An upload as it arrived.
   *
   * @param query the parameters of the URL
   * @param contentLength of the body as declared; null when the sender declared none
   */
  record UploadRequest(
      ObjectKey key,
      Map<String, String> query,
      @Nullable String contentType,
      @Nullable Long contentLength) {}

  /**
   * What is sent for a download.
   *
   * @param disposition the value of Content-Disposition (RFC 6266)
   */
  record Download(InputStream content, long size, String contentType, String disposition) {}

  /** The transfer is not the one that was signed. */
  final class TransferRefused extends Refusal {

    private static final long serialVersionUID = 1;

    /** What about it differs; decides how a server answers. */
    public enum Reason {
      /** Signature missing or wrong, or the time has passed. */
      NOT_SIGNED,
      LENGTH_REQUIRED,
      WRONG_SIZE,
      WRONG_TYPE,
      ALREADY_THERE,
      NOT_FOUND
    }

    private final Reason reason;

    public TransferRefused(Reason reason, String message) {
      super(reason.name().toLowerCase(java.util.Locale.ROOT), message);
      this.reason = reason;
    }

    public Reason reason() {
      return reason;
    }
  }
}
