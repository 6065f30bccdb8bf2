package io.ledgerlift.adapter.storage.minio;

import io.ledgerlift.adapter.storage.server.MinioServer;
import io.ledgerlift.application.port.OnStore;
import org.junit.jupiter.api.Test;

/** The MinIO client on MinIO server. */
@OnStore("MinIO server, MinIO client")
final class MinioOnMinioServerTest extends MinioStoreContracts {

  MinioOnMinioServerTest(MinioServer server) {
    super(server);
  }

  @Test
  void version_is_the_mark_in_a_bucket_that_keeps_versions() {
    assertThatVersionsAreMarks();
  }
}
