package io.ledgerlift.adapter.storage.s3;

import io.ledgerlift.application.Unavailable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Tells failures of the SDK in our words, which name no host, no key and no bucket. */
final class S3Failures {

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private S3Failures() {}

  /** The store could not do {@code deed}; the cause tells everything. */
  static Unavailable unavailable(String deed, SdkException cause) {
    return new Unavailable(sentence(deed, cause), cause);
  }

  static String sentence(String deed, SdkException cause) {
    return "The object store could not " + deed + reason(cause);
  }

  /** Whether the bucket answered that it has no such thing. */
  static boolean isMissing(SdkException failure) {
    return failure instanceof S3Exception answer
        && answer.statusCode() == NOT_FOUND
        && !isBucketMissing(failure);
  }

  static boolean isBucketMissing(SdkException failure) {
    return "NoSuchBucket".equals(code(failure));
  }

  static boolean isRefused(SdkException failure) {
    return failure instanceof S3Exception answer && answer.statusCode() == FORBIDDEN;
  }

  /** The store's own word for what was wrong; empty when it did not answer. */
  static String code(SdkException failure) {
    if (failure instanceof S3Exception answer && answer.awsErrorDetails() != null) {
      String code = answer.awsErrorDetails().errorCode();
      return code == null ? "" : code;
    }
    return "";
  }

  private static String reason(SdkException failure) {
    if (isBucketMissing(failure)) {
      return ": its bucket is missing.";
    }
    if (isRefused(failure)) {
      return ": it refuses our access.";
    }
    return failure instanceof S3Exception ? ": it answered with a failure." : ".";
  }
}
