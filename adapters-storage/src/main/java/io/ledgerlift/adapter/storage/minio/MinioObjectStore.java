package io.ledgerlift.adapter.storage.minio;

import io.ledgerlift.adapter.storage.signing.Bucket;
import io.ledgerlift.adapter.storage.signing.S3UrlSigner;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectsArgs;
import io.minio.Result;
import io.minio.ServerSideEncryption;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.errors.MinioException;
import io.minio.messages.DeleteRequest;
import io.minio.messages.DeleteResult;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps objects in a bucket of MinIO, or of any store that speaks S3. Any number of processes may
 * share the bucket. In a bucket that keeps versions, {@link #list} tells ETags as marks, and {@link
 * #describe} versions.
 */
public final class MinioObjectStore implements ObjectStore, AutoCloseable {

  /** One part is held in memory at a time; S3 wants at least 5 MiB of each but the last. */
  static final long PART_BYTES = 8L * 1024 * 1024;

  private final Bucket bucket;
  private final MinioConnections connections;
  private final MinioClient client;
  private final S3UrlSigner signer;

  /** Sends nothing yet. */
  public MinioObjectStore(Bucket bucket) {
    this.bucket = bucket;
    this.connections = new MinioConnections(bucket);
    this.client = connections.calls();
    this.signer = new S3UrlSigner(bucket);
  }

  /** Sees to the bucket, see {@link MinioBucket}; once at the start of a service. */
  public void prepare() {
    new MinioBucket(client, bucket).prepare();
  }

  @Override
  public SignedUpload presignUpload(UploadOrder order) {
    return signer.upload(order);
  }

  @Override
  public URI presignDownload(
      ObjectKey key, Filename filename, ContentType contentType, Duration validity) {
    return signer.download(key, new S3UrlSigner.Label(filename, contentType), validity);
  }

  /**
   * @throws UncheckedIOException when {@code content} fails or ends early; nothing is kept
   */
  @Override
  public void put(ObjectKey key, String mediaType, InputStream content, long size) {
    ExactContent exact = new ExactContent(content, size);
    try {
      PutObjectArgs order =
          PutObjectArgs.builder()
              .bucket(bucket.name())
              .object(key.value())
              .contentType(mediaType)
              .stream(exact, size, PART_BYTES)
              .sse(encryption())
              .build();
      MinioCall.of(() -> client.putObject(order));
    } catch (MinioException e) {
      exact.requireSound();
      throw MinioFailures.unavailable("keep an object", e);
    }
  }

  @Override
  public InputStream open(ObjectKey key) {
    try {
      return new MinioContent((position, etag) -> from(key, position, etag));
    } catch (MinioException e) {
      if (MinioFailures.isMissing(e)) {
        throw new NoSuchObject(key);
      }
      throw MinioFailures.unavailable("open an object", e);
    }
  }

  @Override
  public Optional<StoredObject> describe(ObjectKey key) {
    try {
      StatObjectArgs question =
          StatObjectArgs.builder().bucket(bucket.name()).object(key.value()).build();
      StatObjectResponse stat = MinioCall.of(() -> client.statObject(question));
      return Optional.of(
          new StoredObject(key, stat.size(), MinioMarks.of(stat), stat.lastModified().toInstant()));
    } catch (MinioException e) {
      if (MinioFailures.isMissing(e)) {
        requireBucket();
        return Optional.empty();
      }
      throw MinioFailures.unavailable("look at an object", e);
    }
  }

  /** The client sends a thousand keys at once, and only when its answers are asked for. */
  @Override
  public void delete(Collection<ObjectKey> keys) {
    List<DeleteRequest.Object> these =
        keys.stream().map(key -> new DeleteRequest.Object(key.value())).toList();
    RemoveObjectsArgs order =
        RemoveObjectsArgs.builder().bucket(bucket.name()).objects(these).build();
    try {
      Iterator<Result<DeleteResult.Error>> failed = client.removeObjects(order).iterator();
      if (MinioCall.of(failed::hasNext)) {
        DeleteResult.Error first = MinioCall.of(() -> failed.next().get());
        throw new Unavailable("The object store could not remove objects: " + first.code() + ".");
      }
    } catch (MinioException e) {
      throw MinioFailures.unavailable("remove objects", e);
    }
  }

  @Override
  public void list(String prefix, Consumer<StoredObject> each) {
    new MinioListing(client, bucket).of(prefix, each);
  }

  @Override
  public void close() {
    signer.close();
    connections.close();
  }

  MinioConnections connections() {
    return connections;
  }

  Bucket bucket() {
    return bucket;
  }

  private GetObjectResponse from(ObjectKey key, long position, @Nullable String etag)
      throws MinioException {
    GetObjectArgs order =
        GetObjectArgs.builder()
            .bucket(bucket.name())
            .object(key.value())
            .offset(position == 0 ? null : position)
            .matchETag(etag)
            .build();
    return MinioCall.of(() -> connections.reads().getObject(order));
  }

  private @Nullable ServerSideEncryption encryption() throws MinioException {
    String key = bucket.kmsKeyId();
    return key == null ? null : new ServerSideEncryption.KMS(key, null);
  }

  /** The answer to HEAD has no body: without a bucket every object seems to be missing. */
  private void requireBucket() {
    try {
      BucketExistsArgs question = BucketExistsArgs.builder().bucket(bucket.name()).build();
      if (!MinioCall.of(() -> client.bucketExists(question))) {
        throw new Unavailable(
            "The object store could not look at an object: its bucket is missing.");
      }
    } catch (MinioException e) {
      throw MinioFailures.unavailable("look at its bucket", e);
    }
  }
}
