package io.ledgerlift.adapter.queue.sqs;

import io.ledgerlift.adapter.queue.sqs.SqsSettings.Keys;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;

/** Sets the AWS SDK up: every call has its end, as requests of callers wait for some of them. */
final class SqsClients {

  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** One attempt; the SDK makes three. */
  private static final Duration ATTEMPT = Duration.ofSeconds(2);

  /** All attempts, with the pauses in between. */
  private static final Duration CALL = Duration.ofSeconds(5);

  /** More than workers and doors of one process need at once. */
  private static final int CONNECTIONS = 128;

  private SqsClients() {}

  static SqsClient open(SqsSettings settings) {
    SqsClientBuilder builder =
        SqsClient.builder()
            .region(Region.of(settings.signingRegion()))
            .credentialsProvider(credentials(settings))
            .overrideConfiguration(calls())
            .httpClientBuilder(
                Apache5HttpClient.builder()
                    .maxConnections(CONNECTIONS)
                    .connectionTimeout(CONNECT)
                    .connectionAcquisitionTimeout(CONNECT));
    settings.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private static ClientOverrideConfiguration calls() {
    return ClientOverrideConfiguration.builder()
        .apiCallAttemptTimeout(ATTEMPT)
        .apiCallTimeout(CALL)
        .retryStrategy(AwsRetryStrategy.standardRetryStrategy())
        .build();
  }

  private static AwsCredentialsProvider credentials(SqsSettings settings) {
    Keys keys = settings.keys();
    return keys == null
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(credentials(keys));
  }

  private static AwsCredentials credentials(Keys keys) {
    String token = keys.sessionToken();
    return token == null
        ? AwsBasicCredentials.create(keys.id(), keys.secret())
        : AwsSessionCredentials.create(keys.id(), keys.secret(), token);
  }
}
