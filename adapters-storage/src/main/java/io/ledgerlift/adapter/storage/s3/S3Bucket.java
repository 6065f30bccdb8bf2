package io.ledgerlift.adapter.storage.s3;

import io.ledgerlift.adapter.storage.signing.BrowserRule;
import io.ledgerlift.adapter.storage.signing.Bucket;
import io.ledgerlift.adapter.storage.signing.Credentials;
import io.ledgerlift.application.Unavailable;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.CORSRule;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;

/**
 * Sees to the bucket when a service starts: that it is there, and that browsers may use its URLs.
 * Several processes may do so at once.
 */
final class S3Bucket {

  private static final Logger LOG = LoggerFactory.getLogger(S3Bucket.class);

  /** Where S3 began; a bucket is made there by naming no place. */
  private static final String FIRST_REGION = "us-east-1";

  private final S3Client client;
  private final Bucket bucket;

  S3Bucket(S3Client client, Bucket bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /**
   * @throws Unavailable when there is no bucket and none can be made; says what to do about it
   */
  void prepare() {
    requireCredentials();
    try {
      if (!isThere()) {
        make();
      }
    } catch (SdkException e) {
      throw new Unavailable(advice(e), e);
    }
    allowBrowsers();
  }

  /** Asked for first: the failure of a call does not tell them from an address nobody answers. */
  private void requireCredentials() {
    try {
      Credentials.of(bucket.accessKey()).resolveCredentials();
    } catch (SdkException nobodyTells) {
      throw new Unavailable(
          "AWS_ACCESS_KEY_ID: is not set, and no credentials are found elsewhere. Set it and"
              + " AWS_SECRET_ACCESS_KEY, or give this machine a role.",
          nobodyTells);
    }
  }

  private boolean isThere() {
    try {
      client.headBucket(look -> look.bucket(bucket.name()));
      return true;
    } catch (SdkException e) {
      if (S3Failures.isMissing(e) || S3Failures.isBucketMissing(e)) {
        return false;
      }
      throw e;
    }
  }

  private void make() {
    CreateBucketRequest.Builder request = CreateBucketRequest.builder().bucket(bucket.name());
    String region = bucket.address().region();
    if (bucket.address().endpoint() == null && !region.equals(FIRST_REGION)) {
      request.createBucketConfiguration(place -> place.locationConstraint(region));
    }
    try {
      client.createBucket(request.build());
      LOG.info("made the bucket {}", bucket.name());
    } catch (BucketAlreadyOwnedByYouException another) {
      LOG.debug("another process was first to make the bucket");
    }
  }

  /** A rule of ours replaces its older self; those of others stay as they are. */
  private void allowBrowsers() {
    BrowserRule rule = BrowserRule.of(bucket);
    if (rule.origins().isEmpty()) {
      return;
    }
    try {
      List<CORSRule> before = rules();
      List<CORSRule> after = new ArrayList<>(before);
      after.removeIf(other -> BrowserRule.ID.equals(other.id()));
      after.add(rule(rule));
      if (!after.equals(before)) {
        client.putBucketCors(
            put -> put.bucket(bucket.name()).corsConfiguration(all -> all.corsRules(after)));
      }
    } catch (SdkException e) {
      LOG.info(
          "The store takes no CORS rule from us ({}). Web pages of other origins can upload when it"
              + " has this one: {}",
          S3Failures.code(e),
          rule.asJson());
    }
  }

  private List<CORSRule> rules() {
    try {
      return client.getBucketCors(ask -> ask.bucket(bucket.name())).corsRules();
    } catch (SdkException e) {
      if (S3Failures.isMissing(e)) {
        return List.of();
      }
      throw e;
    }
  }

  private static CORSRule rule(BrowserRule rule) {
    return CORSRule.builder()
        .id(BrowserRule.ID)
        .allowedOrigins(rule.origins())
        .allowedMethods(BrowserRule.METHODS)
        .allowedHeaders(rule.headers())
        .exposeHeaders(BrowserRule.EXPOSED)
        .maxAgeSeconds(BrowserRule.MAX_AGE_SECONDS)
        .build();
  }

  private String advice(SdkException failure) {
    if (S3Failures.isRefused(failure)) {
      return "S3_BUCKET: the store refuses our access to the bucket '%s'. Check the credentials,"
              .formatted(bucket.name())
          + " and grant what docs/security.md lists, or make the bucket and name it here.";
    }
    if (S3Failures.code(failure).isEmpty()) {
      return (bucket.address().endpoint() == null ? "AWS_REGION" : "S3_ENDPOINT")
          + ": the object store does not answer. Check the address; the service can start when the"
          + " store is there.";
    }
    return "S3_BUCKET: the bucket '%s' is not there and could not be made (%s). Make it, or name"
            .formatted(bucket.name(), S3Failures.code(failure))
        + " another one.";
  }
}
