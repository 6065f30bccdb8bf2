package io.ledgerlift.adapter.storage.server;

import io.ledgerlift.adapter.storage.signing.AccessKey;
import io.ledgerlift.application.Needs;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.MinIOContainer;

/** MinIO's last published image, where there is a Docker engine. */
public final class MinioInDocker implements S3Server, AutoCloseable {

  private static final String IMAGE = "minio/minio:RELEASE.2025-09-07T16-13-09Z";

  private final @Nullable MinIOContainer container;

  private MinioInDocker(@Nullable MinIOContainer container) {
    this.container = container;
  }

  /** A server that answers, where there is an engine. */
  public static MinioInDocker start() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return new MinioInDocker(null);
    }
    MinIOContainer container = new MinIOContainer(IMAGE);
    container.start();
    return new MinioInDocker(container);
  }

  @Override
  public void require() {
    Needs.docker(container != null);
  }

  @Override
  public URI endpoint() {
    return URI.create(container().getS3URL());
  }

  @Override
  public AccessKey accessKey() {
    return new AccessKey(container().getUserName(), container().getPassword());
  }

  @Override
  public boolean supportsKeysBelowKeys() {
    return true;
  }

  @Override
  public void close() {
    if (container != null) {
      container.stop();
    }
  }

  private MinIOContainer container() {
    if (container == null) {
      throw new IllegalStateException("ask with require() first");
    }
    return container;
  }
}
