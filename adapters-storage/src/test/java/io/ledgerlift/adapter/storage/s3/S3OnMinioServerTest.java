package io.ledgerlift.adapter.storage.s3;

import io.ledgerlift.adapter.storage.server.MinioServer;
import io.ledgerlift.application.port.OnStore;

/** The AWS SDK on MinIO server. */
@OnStore("MinIO server, AWS SDK")
final class S3OnMinioServerTest extends S3StoreContracts {

  S3OnMinioServerTest(MinioServer server) {
    super(server);
  }
}
