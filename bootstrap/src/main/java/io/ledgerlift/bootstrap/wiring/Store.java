package io.ledgerlift.bootstrap.wiring;

import io.ledgerlift.adapter.storage.local.LocalObjectStore;
import io.ledgerlift.adapter.storage.local.LocalSignedTransfers;
import io.ledgerlift.adapter.storage.local.LocalStorageHealthCheck;
import io.ledgerlift.adapter.storage.local.SignedUrls;
import io.ledgerlift.adapter.storage.local.SigningSecret;
import io.ledgerlift.adapter.storage.minio.MinioObjectStore;
import io.ledgerlift.adapter.storage.minio.MinioStorageHealthCheck;
import io.ledgerlift.adapter.storage.s3.S3ObjectStore;
import io.ledgerlift.adapter.storage.s3.S3StorageHealthCheck;
import io.ledgerlift.adapter.storage.signing.Bucket;
import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.SignedTransfers;
import io.ledgerlift.bootstrap.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The object store that the settings choose, with what belongs to it.
 *
 * @param transfers null where the store answers its signed URLs itself
 * @param prepare what the service does once at its start
 */
record Store(
    ObjectStore objects,
    @Nullable SignedTransfers transfers,
    HealthCheck health,
    Runnable prepare) {

  /** Less room than two uploads with their results is as good as none. */
  private static final int ROOM_IN_UPLOADS = 2;

  /**
   * Opens the store; nothing is sent yet.
   *
   * @param publicUrl in signed URLs of the local store
   */
  static Store open(Settings settings, URI publicUrl, Closing closing) {
    return switch (settings.store().client()) {
      case LOCAL -> local(settings, publicUrl);
      case MINIO -> minio(bucket(settings), closing);
      case AWS -> aws(bucket(settings), closing);
    };
  }

  private static Store local(Settings settings, URI publicUrl) {
    InstantSource clock = InstantSource.system();
    Path secret = settings.home().resolve("signing.key");
    SignedUrls urls =
        new SignedUrls(publicUrl, SigningSecret.keptIn(secret, new SecureRandom()), clock);
    LocalObjectStore store = new LocalObjectStore(settings.home().resolve("objects"), urls, clock);
    return new Store(
        store,
        new LocalSignedTransfers(store, urls),
        new LocalStorageHealthCheck(store, ROOM_IN_UPLOADS * settings.uploads().maxFileSize()),
        () -> store.sweepIncoming(clock.instant()));
  }

  private static Store minio(Bucket bucket, Closing closing) {
    MinioObjectStore store = closing.add(new MinioObjectStore(bucket));
    return new Store(store, null, new MinioStorageHealthCheck(store), store::prepare);
  }

  private static Store aws(Bucket bucket, Closing closing) {
    S3ObjectStore store = closing.add(new S3ObjectStore(bucket));
    return new Store(store, null, new S3StorageHealthCheck(store), store::prepare);
  }

  private static Bucket bucket(Settings settings) {
    return Objects.requireNonNull(settings.store().bucket(), "a store elsewhere has a bucket");
  }
}
