package io.ledgerlift.adapter.storage.minio;

import io.ledgerlift.application.Health;
import io.ledgerlift.application.Health.State;
import io.ledgerlift.application.port.HealthCheck;
import io.minio.BucketExistsArgs;
import io.minio.MinioClient;
import io.minio.errors.MinioException;

/** Asks for the bucket, once and for a short time: it tells address, credentials and bucket. */
public final class MinioStorageHealthCheck implements HealthCheck {

  private final MinioClient client;
  private final BucketExistsArgs question;

  public MinioStorageHealthCheck(MinioObjectStore store) {
    this.client = store.connections().glances();
    this.question = BucketExistsArgs.builder().bucket(store.bucket().name()).build();
  }

  @Override
  public String name() {
    return "storage";
  }

  @Override
  public Health check() {
    long started = System.nanoTime();
    try {
      return MinioCall.of(() -> client.bucketExists(question))
          ? Health.since(started, State.UP, "The bucket answers.")
          : Health.since(started, State.DOWN, "The bucket is missing.");
    } catch (MinioException e) {
      return Health.since(started, State.DOWN, MinioFailures.sentence("be asked", e));
    }
  }
}
