package io.ledgerlift.adapter.storage.minio;

import io.ledgerlift.adapter.storage.signing.Bucket;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.ObjectStore.StoredObject;
import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.document.ObjectKey;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.Result;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through the objects of a bucket; the client asks for a thousand at a time. */
final class MinioListing {

  private final MinioClient client;
  private final Bucket bucket;

  MinioListing(MinioClient client, Bucket bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /**
   * Hands every object of ours whose key starts with {@code prefix} on, in order of keys.
   *
   * @throws Unavailable when the store fails
   */
  void of(String prefix, Consumer<StoredObject> each) {
    ListObjectsArgs all =
        ListObjectsArgs.builder().bucket(bucket.name()).prefix(prefix).recursive(true).build();
    Iterator<Result<Item>> items = client.listObjects(all).iterator();
    for (Item item = next(items); item != null; item = next(items)) {
      described(item).ifPresent(each);
    }
  }

  /** Null after the last. The consumer is called elsewhere: its failures are not the store's. */
  private static @Nullable Item next(Iterator<Result<Item>> items) {
    try {
      return MinioCall.of(items::hasNext) ? MinioCall.of(() -> items.next().get()) : null;
    } catch (MinioException e) {
      throw MinioFailures.unavailable("list objects", e);
    }
  }

  /** Empty for what somebody else put there under a name that none of ours can have. */
  private static Optional<StoredObject> described(Item listed) {
    try {
      ObjectKey key = new ObjectKey(listed.objectName());
      return Optional.of(
          new StoredObject(
              key, listed.size(), MinioMarks.of(listed), listed.lastModified().toInstant()));
    } catch (InvalidValue notOurs) {
      return Optional.empty();
    }
  }
}
