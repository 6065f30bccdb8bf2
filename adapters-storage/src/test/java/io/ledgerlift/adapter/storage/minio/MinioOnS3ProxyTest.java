package io.ledgerlift.adapter.storage.minio;

import io.ledgerlift.adapter.storage.server.S3ProxyServer;
import io.ledgerlift.application.port.OnStore;

/** The MinIO client on s3proxy. */
@OnStore("s3proxy, MinIO client")
final class MinioOnS3ProxyTest extends MinioStoreContracts {

  MinioOnS3ProxyTest(S3ProxyServer server) {
    super(server);
  }
}
