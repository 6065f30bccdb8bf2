package io.ledgerlift.adapter.storage.minio;

import io.ledgerlift.adapter.storage.server.OpenStore;
import io.ledgerlift.adapter.storage.server.S3Server;
import io.ledgerlift.adapter.storage.server.StoreOnServerContracts;
import io.ledgerlift.adapter.storage.signing.Bucket;

/** Holds {@link MinioObjectStore} to every contract, on one server. */
abstract class MinioStoreContracts extends StoreOnServerContracts {

  MinioStoreContracts(S3Server server) {
    super(server);
  }

  @Override
  protected final OpenStore open(Bucket bucket) {
    MinioObjectStore store = new MinioObjectStore(bucket);
    return new OpenStore(store, new MinioStorageHealthCheck(store), store::prepare, store::close);
  }
}
