package io.ledgerlift.adapter.storage.s3;

import io.ledgerlift.adapter.storage.server.MinioInDocker;
import io.ledgerlift.application.port.OnStore;

/** The AWS SDK on MinIO in Docker. */
@OnStore("MinIO in Docker, AWS SDK")
final class S3OnMinioInDockerTest extends S3StoreContracts {

  S3OnMinioInDockerTest(MinioInDocker server) {
    super(server);
  }
}
