package io.ledgerlift.adapter.storage.s3;

import io.ledgerlift.adapter.storage.signing.Bucket;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.document.ObjectKey;
import java.util.List;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/** Removes many objects with few calls. */
final class S3Deletion {

  /** More is refused. */
  private static final int MOST_AT_ONCE = 1000;

  private final S3Client client;
  private final Bucket bucket;

  S3Deletion(S3Client client, Bucket bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /**
   * @throws Unavailable when one of them is still there; the others may be gone
   */
  void run(List<ObjectKey> keys) {
    for (int from = 0; from < keys.size(); from += MOST_AT_ONCE) {
      remove(keys.subList(from, Math.min(keys.size(), from + MOST_AT_ONCE)));
    }
  }

  private void remove(List<ObjectKey> keys) {
    Delete these =
        Delete.builder()
            .quiet(true)
            .objects(
                keys.stream()
                    .map(key -> ObjectIdentifier.builder().key(key.value()).build())
                    .toList())
            .build();
    List<S3Error> failed =
        client.deleteObjects(gone -> gone.bucket(bucket.name()).delete(these)).errors();
    if (!failed.isEmpty()) {
      throw new Unavailable(
          "The object store could not remove %d of %d objects: %s."
              .formatted(failed.size(), keys.size(), failed.get(0).code()));
    }
  }
}
