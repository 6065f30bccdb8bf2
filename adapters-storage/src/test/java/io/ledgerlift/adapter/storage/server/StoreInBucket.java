package io.ledgerlift.adapter.storage.server;

import io.ledgerlift.adapter.storage.signing.AccessKey;
import io.ledgerlift.adapter.storage.signing.Bucket;
import io.ledgerlift.adapter.storage.signing.Bucket.Address;
import io.ledgerlift.application.port.ExercisedStores;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A client of one server, with a new bucket for each test. */
@ExtendWith({RunningServers.class, ExercisedStores.class})
public abstract class StoreInBucket {

  private static final AtomicInteger BUCKETS = new AtomicInteger();

  /** Nobody listens on the port of the discard protocol. */
  static final URI NOBODY = URI.create("http://127.0.0.1:9");

  final S3Server server;
  Bucket bucket;
  OpenStore opened;

  protected StoreInBucket(S3Server server) {
    this.server = server;
  }

  /** The client under test. */
  protected abstract OpenStore open(Bucket bucket);

  @BeforeEach
  void openStore() {
    server.require();
    bucket = bucketAt(server.endpoint(), server.accessKey());
    opened = open(bucket);
    opened.prepare().run();
  }

  @AfterEach
  void closeStore() {
    if (opened != null) {
      opened.close();
    }
  }

  static Bucket bucketAt(URI endpoint, AccessKey key) {
    return new Bucket(
        "ledgerlift-" + BUCKETS.incrementAndGet(),
        new Address("us-east-1", endpoint, null),
        key,
        null,
        List.of(RunningServers.ORIGIN));
  }

  final Bucket sameBucketAt(URI endpoint) {
    Address address = new Address("us-east-1", endpoint, null);
    return new Bucket(bucket.name(), address, server.accessKey(), null, List.of());
  }
}
