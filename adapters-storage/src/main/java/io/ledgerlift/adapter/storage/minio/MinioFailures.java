package io.ledgerlift.adapter.storage.minio;

import io.ledgerlift.application.Unavailable;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.util.Set;

/** Tells failures of the client in our words, which name no host, no key and no bucket. */
final class MinioFailures {

  private static final Set<String> MISSING = Set.of("NoSuchKey", "NoSuchObject");

  private static final Set<String> REFUSED =
      Set.of("AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch");

  private MinioFailures() {}

  /** The store could not do {@code deed}; the cause tells everything. */
  static Unavailable unavailable(String deed, MinioException cause) {
    return new Unavailable(sentence(deed, cause), cause);
  }

  static String sentence(String deed, MinioException cause) {
    return "The object store could not " + deed + reason(cause);
  }

  /** Whether the store answered that it has no such object. */
  static boolean isMissing(MinioException failure) {
    return MISSING.contains(code(failure));
  }

  static boolean isBucketMissing(MinioException failure) {
    return "NoSuchBucket".equals(code(failure));
  }

  static boolean isRefused(MinioException failure) {
    return REFUSED.contains(code(failure));
  }

  /** The store's own word for what was wrong; empty when it did not answer. */
  static String code(MinioException failure) {
    return failure instanceof ErrorResponseException answer ? answer.errorResponse().code() : "";
  }

  private static String reason(MinioException failure) {
    if (isBucketMissing(failure)) {
      return ": its bucket is missing.";
    }
    if (isRefused(failure)) {
      return ": it refuses our access.";
    }
    return failure instanceof ErrorResponseException ? ": it answered with a failure." : ".";
  }
}
