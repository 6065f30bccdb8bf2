package io.ledgerlift.adapter.storage.s3;

import io.ledgerlift.adapter.storage.signing.Bucket;
import io.ledgerlift.adapter.storage.signing.Credentials;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.AdaptiveRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes clients of S3 whose every wait has an end. */
final class S3Clients {

  /** Enough for all readings at once, each with one object on its way, and the API beside them. */
  private static final int MAX_CONNECTIONS = 64;

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Between two packets of an answer. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  /** One try of a call: a part of {@link MultipartPut#PART_BYTES} at 150 KB/s. */
  private static final Duration ATTEMPT = Duration.ofSeconds(60);

  /** A call with all its tries; reading the bytes of an object has {@link #SILENCE} only. */
  private static final Duration CALL = Duration.ofSeconds(150);

  private static final int MAX_ATTEMPTS = 4;

  private static final BackoffStrategy BACKOFF =
      BackoffStrategy.exponentialDelay(Duration.ofMillis(100), Duration.ofSeconds(5));

  private static final BackoffStrategy BACKOFF_WHEN_THROTTLED =
      BackoffStrategy.exponentialDelay(Duration.ofSeconds(1), Duration.ofSeconds(20));

  private S3Clients() {}

  static S3Client open(Bucket bucket) {
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(bucket.address().region()))
            .credentialsProvider(Credentials.of(bucket.accessKey()))
            .httpClientBuilder(connections())
            .overrideConfiguration(patience());
    URI endpoint = bucket.address().endpoint();
    return endpoint == null ? builder.build() : elsewhere(builder, endpoint).build();
  }

  /** Other stores have neither a host name for each bucket nor AWS's newer checksums. */
  private static S3ClientBuilder elsewhere(S3ClientBuilder builder, URI endpoint) {
    return builder
        .endpointOverride(endpoint)
        .forcePathStyle(true)
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
  }

  /** Apache's client: the JDK's own repeats a PUT by itself, which then finds its own object. */
  private static Apache5HttpClient.Builder connections() {
    return Apache5HttpClient.builder()
        .maxConnections(MAX_CONNECTIONS)
        .connectionTimeout(CONNECT)
        .connectionAcquisitionTimeout(SILENCE)
        .socketTimeout(SILENCE)
        .tcpKeepAlive(true);
  }

  private static ClientOverrideConfiguration patience() {
    AdaptiveRetryStrategy retries =
        AwsRetryStrategy.adaptiveRetryStrategy().toBuilder()
            .maxAttempts(MAX_ATTEMPTS)
            .backoffStrategy(BACKOFF)
            .throttlingBackoffStrategy(BACKOFF_WHEN_THROTTLED)
            .build();
    return ClientOverrideConfiguration.builder()
        .apiCallAttemptTimeout(ATTEMPT)
        .apiCallTimeout(CALL)
        .retryStrategy(retries)
        .build();
  }
}
