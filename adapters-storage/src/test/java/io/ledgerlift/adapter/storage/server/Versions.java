package io.ledgerlift.adapter.storage.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.adapter.storage.signing.Bucket;
import io.ledgerlift.application.port.GeneratedBytes;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.ObjectStore.StoredObject;
import io.ledgerlift.domain.document.ObjectKey;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;

/** What holds in a bucket that keeps versions; S3Proxy has none. */
final class Versions {

  private static final ObjectKey KEY = new ObjectKey("raw/a");

  private Versions() {}

  /** The same bytes written again are another version: the mark is not their ETag. */
  static void assertMarks(Bucket bucket, ObjectStore store) {
    keep(bucket);
    StoredObject first = put(store);
    StoredObject second = put(store);
    store.delete(List.of(KEY));
    List<StoredObject> listed = new ArrayList<>();
    store.list("", listed::add);

    assertThat(second.pin().mark()).isNotEqualTo(first.pin().mark());
    assertThat(second.pin().checksum()).isNotNull().isEqualTo(first.pin().checksum());
    assertThat(store.describe(KEY)).isEmpty();
    assertThat(listed).isEmpty();
  }

  private static void keep(Bucket bucket) {
    try (S3Client client = Parts.client(bucket)) {
      client.putBucketVersioning(
          order ->
              order
                  .bucket(bucket.name())
                  .versioningConfiguration(to -> to.status(BucketVersioningStatus.ENABLED)));
    }
  }

  private static StoredObject put(ObjectStore store) {
    store.put(KEY, "application/pdf", new GeneratedBytes(1, 10), 10);
    return store.describe(KEY).orElseThrow();
  }
}
