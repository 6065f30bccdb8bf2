package io.ledgerlift.adapter.storage.s3;

import io.ledgerlift.domain.document.Checksum;
import io.ledgerlift.domain.document.Pin;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** What S3 tells by which bytes are known again. */
final class S3Marks {

  /** What went in as one piece; a large object's ends in its number of parts. */
  private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");

  private S3Marks() {}

  /** The version where the bucket keeps versions, else the ETag. */
  static Pin of(HeadObjectResponse head) {
    String version = head.versionId();
    String etag = unquoted(head.eTag());
    boolean versioned = version != null && !version.equals("null");
    return new Pin(versioned ? version : etag, encrypted(head) ? null : checksum(etag));
  }

  /** A listing tells neither version nor encryption: the ETag alone, which is no proof then. */
  static Pin of(S3Object listed) {
    return new Pin(unquoted(listed.eTag()), null);
  }

  /** Under a KMS key or a key of the customer's the ETag is no MD5, though it looks like one. */
  private static boolean encrypted(HeadObjectResponse head) {
    ServerSideEncryption encryption = head.serverSideEncryption();
    return head.sseCustomerAlgorithm() != null
        || (encryption != null && encryption != ServerSideEncryption.AES256);
  }

  private static @Nullable Checksum checksum(String etag) {
    return MD5.matcher(etag).matches() ? new Checksum(Checksum.Algorithm.MD5, etag) : null;
  }

  private static String unquoted(@Nullable String etag) {
    return etag == null ? "" : etag.replace("\"", "");
  }
}
