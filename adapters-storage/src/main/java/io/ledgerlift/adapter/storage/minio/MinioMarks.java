package io.ledgerlift.adapter.storage.minio;

import io.ledgerlift.domain.document.Checksum;
import io.ledgerlift.domain.document.Pin;
import io.minio.StatObjectResponse;
import io.minio.messages.Item;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the store tells by which bytes are known again. */
final class MinioMarks {

  /** What went in as one piece; a large object's ends in its number of parts. */
  private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");

  private static final String ENCRYPTION = "x-amz-server-side-encryption";
  private static final String CUSTOMER_KEY = "x-amz-server-side-encryption-customer-algorithm";

  private MinioMarks() {}

  /** The version where the bucket keeps versions, else the ETag. */
  static Pin of(StatObjectResponse stat) {
    String version = stat.versionId();
    String etag = unquoted(stat.etag());
    boolean versioned = version != null && !version.equals("null");
    return new Pin(versioned ? version : etag, encrypted(stat) ? null : checksum(etag));
  }

  /** A listing tells neither version nor encryption: the ETag alone, which is no proof then. */
  static Pin of(Item listed) {
    return new Pin(unquoted(listed.etag()), null);
  }

  /** Under a KMS key or a key of the customer's the ETag is no MD5, though it looks like one. */
  private static boolean encrypted(StatObjectResponse stat) {
    String encryption = stat.headers().get(ENCRYPTION);
    return stat.headers().get(CUSTOMER_KEY) != null
        || (encryption != null && !encryption.equals("AES256"));
  }

  private static @Nullable Checksum checksum(String etag) {
    return MD5.matcher(etag).matches() ? new Checksum(Checksum.Algorithm.MD5, etag) : null;
  }

  private static String unquoted(@Nullable String etag) {
    return etag == null ? "" : etag.replace("\"", "");
  }
}
