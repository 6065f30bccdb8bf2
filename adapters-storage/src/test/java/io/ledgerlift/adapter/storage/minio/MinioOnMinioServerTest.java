package io.ledgerlift.adapter.storage.minio;

import io.ledgerlift.adapter.storage.server.MinioServer;
import io.ledgerlift.application.port.OnStore;

/** The MinIO client on MinIO server. */
@OnStore("MinIO server, MinIO client")
final class MinioOnMinioServerTest extends MinioStoreContracts {

  MinioOnMinioServerTest(MinioServer server) {
    super(server);
  }
}
