package io.ledgerlift.adapter.storage.minio;

import io.ledgerlift.adapter.storage.signing.BrowserRule;
import io.ledgerlift.adapter.storage.signing.Bucket;
import io.ledgerlift.application.Unavailable;
import io.minio.BucketExistsArgs;
import io.minio.GetBucketCorsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.SetBucketCorsArgs;
import io.minio.errors.MinioException;
import io.minio.messages.CORSConfiguration;
import io.minio.messages.CORSConfiguration.CORSRule;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to the bucket when a service starts: that it is there, and that browsers may use its URLs.
 * Several processes may do so at once.
 */
final class MinioBucket {

  private static final Logger LOG = LoggerFactory.getLogger(MinioBucket.class);

  private static final String ALREADY_OURS = "BucketAlreadyOwnedByYou";
  private static final String NO_RULES = "NoSuchCORSConfiguration";

  private final MinioClient client;
  private final Bucket bucket;

  MinioBucket(MinioClient client, Bucket bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /**
   * @throws Unavailable when there is no bucket and none can be made; says what to do about it
   */
  void prepare() {
    try {
      BucketExistsArgs question = BucketExistsArgs.builder().bucket(bucket.name()).build();
      if (!MinioCall.of(() -> client.bucketExists(question))) {
        make();
      }
    } catch (MinioException e) {
      throw new Unavailable(advice(e), e);
    }
    allowBrowsers();
  }

  private void make() throws MinioException {
    try {
      MakeBucketArgs order = MakeBucketArgs.builder().bucket(bucket.name()).build();
      MinioCall.of(
          () -> {
            client.makeBucket(order);
            return true;
          });
      LOG.info("made the bucket {}", bucket.name());
    } catch (MinioException e) {
      if (!MinioFailures.code(e).equals(ALREADY_OURS)) {
        throw e;
      }
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
      List<CORSRule> rules = new ArrayList<>(rules());
      rules.removeIf(other -> BrowserRule.ID.equals(other.id()));
      rules.add(rule(rule));
      set(new CORSConfiguration(rules));
    } catch (MinioException e) {
      LOG.info(
          "The store takes no CORS rule from us ({}). Web pages of other origins can upload when it"
              + " has this one: {}",
          MinioFailures.code(e),
          rule.asJson());
    }
  }

  private void set(CORSConfiguration rules) throws MinioException {
    SetBucketCorsArgs order =
        SetBucketCorsArgs.builder().bucket(bucket.name()).config(rules).build();
    MinioCall.of(
        () -> {
          client.setBucketCors(order);
          return true;
        });
  }

  private List<CORSRule> rules() throws MinioException {
    GetBucketCorsArgs question = GetBucketCorsArgs.builder().bucket(bucket.name()).build();
    try {
      return MinioCall.of(() -> client.getBucketCors(question)).rules();
    } catch (MinioException e) {
      if (MinioFailures.code(e).equals(NO_RULES)) {
        return List.of();
      }
      throw e;
    }
  }

  private static CORSRule rule(BrowserRule rule) {
    return new CORSRule(
        rule.headers(),
        BrowserRule.METHODS,
        rule.origins(),
        BrowserRule.EXPOSED,
        BrowserRule.ID,
        BrowserRule.MAX_AGE_SECONDS);
  }

  private String advice(MinioException failure) {
    if (MinioFailures.isRefused(failure)) {
      return "S3_BUCKET: the store refuses our access to the bucket '%s'. Check AWS_ACCESS_KEY_ID"
              .formatted(bucket.name())
          + " and AWS_SECRET_ACCESS_KEY, and grant what docs/security.md lists, or make the bucket.";
    }
    String code = MinioFailures.code(failure);
    if (code.isEmpty()) {
      return "S3_ENDPOINT: the object store does not answer. Check the address; the service can"
          + " start when the store is there.";
    }
    return "S3_BUCKET: the bucket '%s' is not there and could not be made (%s). Make it, or name"
            .formatted(bucket.name(), code)
        + " another one.";
  }
}
