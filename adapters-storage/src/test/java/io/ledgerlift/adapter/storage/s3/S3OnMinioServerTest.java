package io.ledgerlift.adapter.storage.s3;

import io.ledgerlift.adapter.storage.server.MinioServer;
import io.ledgerlift.application.port.OnStore;
import org.junit.jupiter.api.Test;

/** The AWS SDK on MinIO server. */
@OnStore("MinIO server, AWS SDK")
final class S3OnMinioServerTest extends S3StoreContracts {

  S3OnMinioServerTest(MinioServer server) {
    super(server);
  }

  @Test
  void version_is_the_mark_in_a_bucket_that_keeps_versions() {
    assertThatVersionsAreMarks();
  }
}
