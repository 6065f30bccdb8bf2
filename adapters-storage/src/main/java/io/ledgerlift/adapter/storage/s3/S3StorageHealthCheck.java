package io.ledgerlift.adapter.storage.s3;

import io.ledgerlift.application.Health;
import io.ledgerlift.application.Health.State;
import io.ledgerlift.application.port.HealthCheck;
import java.time.Duration;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** Asks for the bucket, once and for a short time: it tells address, credentials and bucket. */
public final class S3StorageHealthCheck implements HealthCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final AwsRequestOverrideConfiguration IMPATIENT =
      AwsRequestOverrideConfiguration.builder()
          .apiCallTimeout(PATIENCE)
          .apiCallAttemptTimeout(PATIENCE)
          .build();

  private final S3Client client;
  private final String bucket;

  public S3StorageHealthCheck(S3ObjectStore store) {
    this.client = store.client();
    this.bucket = store.bucket().name();
  }

  @Override
  public String name() {
    return "storage";
  }

  @Override
  public Health check() {
    long started = System.nanoTime();
    try {
      client.headBucket(look -> look.bucket(bucket).overrideConfiguration(IMPATIENT));
      return Health.since(started, State.UP, "The bucket answers.");
    } catch (SdkException e) {
      return Health.since(started, State.DOWN, S3Failures.sentence("be asked", e));
    }
  }
}
