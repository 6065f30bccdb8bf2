package io.ledgerlift.adapter.storage.s3;

import io.ledgerlift.adapter.storage.server.S3ProxyServer;
import io.ledgerlift.application.port.OnStore;

/** The AWS SDK on s3proxy. */
@OnStore("s3proxy, AWS SDK")
final class S3OnS3ProxyTest extends S3StoreContracts {

  S3OnS3ProxyTest(S3ProxyServer server) {
    super(server);
  }
}
