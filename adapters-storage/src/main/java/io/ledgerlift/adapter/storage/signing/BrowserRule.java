package io.ledgerlift.adapter.storage.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The CORS rule without which a browser refuses to use signed URLs from pages of other origins.
 *
 * @param headers that an upload sends, in lower case
 */
public record BrowserRule(List<String> origins, List<String> headers) {

  /** By this name we know our rule again among those that others have made. */
  public static final String ID = "ledgerlift-signed-urls";

  public static final List<String> METHODS = List.of("PUT", "GET", "HEAD");

  /** By its ETag a page can tell whether its bytes arrived as they were. */
  public static final List<String> EXPOSED = List.of("ETag");

  /** For so long a browser need not ask again, in seconds. */
  public static final int MAX_AGE_SECONDS = 3600;

  public BrowserRule {
    origins = List.copyOf(origins);
    headers = List.copyOf(headers);
  }

  /** The rule for every URL that {@link S3UrlSigner} signs for this bucket. */
  public static BrowserRule of(Bucket bucket) {
    List<String> headers = new ArrayList<>(List.of("content-type", "if-none-match"));
    if (bucket.kmsKeyId() != null) {
      headers.add("x-amz-server-side-encryption");
      headers.add("x-amz-server-side-encryption-aws-kms-key-id");
    }
    return new BrowserRule(bucket.origins(), headers);
  }

  /** As AWS and most tools take it, for somebody to set by hand. */
  public String asJson() {
    return """
        {"CORSRules":[{"ID":"%s","AllowedOrigins":%s,"AllowedMethods":%s,"AllowedHeaders":%s,\
        "ExposeHeaders":%s,"MaxAgeSeconds":%d}]}"""
        .formatted(
            ID, array(origins), array(METHODS), array(headers), array(EXPOSED), MAX_AGE_SECONDS);
  }

  private static String array(List<String> texts) {
    return texts.stream()
        .map(text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining(",", "[", "]"));
  }
}
