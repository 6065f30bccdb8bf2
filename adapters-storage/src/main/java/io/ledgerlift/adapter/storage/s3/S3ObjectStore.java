package io.ledgerlift.adapter.storage.s3;

import io.ledgerlift.adapter.storage.signing.Bucket;
import io.ledgerlift.adapter.storage.signing.S3UrlSigner;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/**
 * Keeps objects in a bucket of AWS S3, or of any store that speaks S3. Any number of processes may
 * share the bucket. In a bucket that keeps versions, {@link #list} tells ETags as marks, and {@link
 * #describe} versions.
 */
public final class S3ObjectStore implements ObjectStore, AutoCloseable {

  private final S3Client client;
  private final Bucket bucket;
  private final S3UrlSigner signer;

  /** Sends nothing yet. */
  public S3ObjectStore(Bucket bucket) {
    this.bucket = bucket;
    this.client = S3Clients.open(bucket);
    this.signer = new S3UrlSigner(bucket);
  }

  /** Sees to the bucket, see {@link S3Bucket}; once at the start of a service. */
  public void prepare() {
    new S3Bucket(client, bucket).prepare();
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
    try {
      if (size <= MultipartPut.PART_BYTES) {
        RequestBody body = MultipartPut.body(content, (int) size);
        client.putObject(whole(key, mediaType), body);
      } else {
        new MultipartPut(client, bucket, inParts(key, mediaType)).send(content, size);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the content of an object failed", e);
    } catch (SdkException e) {
      throw S3Failures.unavailable("keep an object", e);
    }
  }

  @Override
  public InputStream open(ObjectKey key) {
    try {
      return new S3Content((position, etag) -> from(key, position, etag));
    } catch (SdkException e) {
      if (S3Failures.isMissing(e)) {
        throw new NoSuchObject(key);
      }
      throw S3Failures.unavailable("open an object", e);
    }
  }

  @Override
  public Optional<StoredObject> describe(ObjectKey key) {
    try {
      HeadObjectResponse head =
          client.headObject(look -> look.bucket(bucket.name()).key(key.value()));
      return Optional.of(
          new StoredObject(key, head.contentLength(), S3Marks.of(head), head.lastModified()));
    } catch (SdkException e) {
      if (S3Failures.isMissing(e)) {
        requireBucket();
        return Optional.empty();
      }
      throw S3Failures.unavailable("look at an object", e);
    }
  }

  @Override
  public void delete(Collection<ObjectKey> keys) {
    try {
      new S3Deletion(client, bucket).run(List.copyOf(keys));
    } catch (SdkException e) {
      throw S3Failures.unavailable("remove objects", e);
    }
  }

  @Override
  public void list(String prefix, Consumer<StoredObject> each) {
    String next = null;
    do {
      ListObjectsV2Response page = page(prefix, next);
      page.contents().forEach(object -> described(object).ifPresent(each));
      next = Boolean.TRUE.equals(page.isTruncated()) ? page.nextContinuationToken() : null;
    } while (next != null);
  }

  @Override
  public void close() {
    signer.close();
    client.close();
  }

  S3Client client() {
    return client;
  }

  Bucket bucket() {
    return bucket;
  }

  private ResponseInputStream<GetObjectResponse> from(
      ObjectKey key, long position, @Nullable String etag) {
    GetObjectRequest.Builder request =
        GetObjectRequest.builder().bucket(bucket.name()).key(key.value()).ifMatch(etag);
    return client.getObject(
        position == 0 ? request.build() : request.range("bytes=" + position + "-").build());
  }

  private PutObjectRequest whole(ObjectKey key, String mediaType) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder().bucket(bucket.name()).key(key.value()).contentType(mediaType);
    if (bucket.kmsKeyId() != null) {
      request.serverSideEncryption(ServerSideEncryption.AWS_KMS).ssekmsKeyId(bucket.kmsKeyId());
    }
    return request.build();
  }

  private static CreateMultipartUploadRequest.Builder inParts(ObjectKey key, String mediaType) {
    return CreateMultipartUploadRequest.builder().key(key.value()).contentType(mediaType);
  }

  private ListObjectsV2Response page(String prefix, @Nullable String token) {
    try {
      return client.listObjectsV2(
          ask -> ask.bucket(bucket.name()).prefix(prefix).continuationToken(token));
    } catch (SdkException e) {
      throw S3Failures.unavailable("list objects", e);
    }
  }

  /** Empty for what somebody else put there under a name that none of ours can have. */
  private static Optional<StoredObject> described(S3Object listed) {
    try {
      ObjectKey key = new ObjectKey(listed.key());
      return Optional.of(
          new StoredObject(key, listed.size(), S3Marks.of(listed), listed.lastModified()));
    } catch (InvalidValue notOurs) {
      return Optional.empty();
    }
  }

  /** The answer to HEAD has no body: without a bucket every object seems to be missing. */
  private void requireBucket() {
    try {
      client.headBucket(look -> look.bucket(bucket.name()));
    } catch (SdkException e) {
      throw S3Failures.unavailable("look at its bucket", e);
    }
  }
}
