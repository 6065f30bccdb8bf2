package io.ledgerlift.adapter.storage.s3;

import io.ledgerlift.adapter.storage.server.OpenStore;
import io.ledgerlift.adapter.storage.server.S3Server;
import io.ledgerlift.adapter.storage.server.StoreOnServerContracts;
import io.ledgerlift.adapter.storage.signing.Bucket;

/** Holds {@link S3ObjectStore} to every contract, on one server. */
abstract class S3StoreContracts extends StoreOnServerContracts {

  S3StoreContracts(S3Server server) {
    super(server);
  }

  @Override
  protected final OpenStore open(Bucket bucket) {
    S3ObjectStore store = new S3ObjectStore(bucket);
    return new OpenStore(store, new S3StorageHealthCheck(store), store::prepare, store::close);
  }
}
