package io.ledgerlift.adapter.storage.minio;

import io.ledgerlift.adapter.storage.server.MinioInDocker;
import io.ledgerlift.application.port.OnStore;

/** The MinIO client on MinIO in Docker. */
@OnStore("MinIO in Docker, MinIO client")
final class MinioOnMinioInDockerTest extends MinioStoreContracts {

  MinioOnMinioInDockerTest(MinioInDocker server) {
    super(server);
  }
}
