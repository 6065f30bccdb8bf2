package io.ledgerlift.adapter.storage.signing;

import io.ledgerlift.application.ContentDisposition;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.ObjectStore.SignedUpload;
import io.ledgerlift.application.port.ObjectStore.UploadOrder;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/**
 * Signs URLs by AWS Signature 4, which every S3-compatible store checks. Nothing is sent: whether
 * the bucket is there shows when somebody uses the URL.
 *
 * <p>An upload's signature covers its length, its type and {@code If-None-Match: *}, so the store
 * itself refuses any other object and never replaces one. MinIO's own client signs the host alone.
 */
public final class S3UrlSigner implements AutoCloseable {

  /** Sent by every client of its own accord, and not to be set by hand. */
  private static final String HOST = "host";

  private final Bucket bucket;
  private final S3Presigner presigner;

  public S3UrlSigner(Bucket bucket) {
    this.bucket = bucket;
    this.presigner = presigner(bucket);
  }

  /**
   * An upload of this size and type to this key, once.
   *
   * @throws Unavailable when nobody tells the credentials to sign with
   */
  public SignedUpload upload(UploadOrder order) {
    PutObjectRequest.Builder put =
        PutObjectRequest.builder()
            .bucket(bucket.name())
            .key(order.key().value())
            .contentType(order.contentType().mediaType())
            .contentLength(order.size())
            .ifNoneMatch("*");
    if (bucket.kmsKeyId() != null) {
      put.serverSideEncryption(ServerSideEncryption.AWS_KMS).ssekmsKeyId(bucket.kmsKeyId());
    }
    try {
      PresignedPutObjectRequest signed =
          presigner.presignPutObject(
              terms -> terms.signatureDuration(order.validity()).putObjectRequest(put.build()));
      URI url = URI.create(signed.url().toString());
      return new SignedUpload(url, "PUT", toSend(signed.signedHeaders()), signed.expiration());
    } catch (SdkException e) {
      throw unsigned(e);
    }
  }

  /**
   * A download under a file name.
   *
   * @throws Unavailable as {@link #upload}
   */
  public URI download(ObjectKey key, Label label, Duration validity) {
    GetObjectRequest get =
        GetObjectRequest.builder()
            .bucket(bucket.name())
            .key(key.value())
            .responseContentDisposition(ContentDisposition.attachment(label.filename().value()))
            .responseContentType(label.contentType().mediaType())
            .build();
    try {
      return URI.create(
          presigner
              .presignGetObject(terms -> terms.signatureDuration(validity).getObjectRequest(get))
              .url()
              .toString());
    } catch (SdkException e) {
      throw unsigned(e);
    }
  }

  /** How a download is labelled. */
  public record Label(Filename filename, ContentType contentType) {}

  @Override
  public void close() {
    presigner.close();
  }

  /** Under the names by which HTTP knows them, for those who read them. */
  private static Map<String, String> toSend(Map<String, List<String>> signed) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    signed.forEach(
        (name, values) -> {
          if (!name.equalsIgnoreCase(HOST)) {
            headers.put(name, String.join(",", values));
          }
        });
    return headers;
  }

  private static S3Presigner presigner(Bucket bucket) {
    URI endpoint = bucket.address().forClients();
    S3Presigner.Builder builder =
        S3Presigner.builder()
            .region(Region.of(bucket.address().region()))
            .credentialsProvider(Credentials.of(bucket.accessKey()))
            .serviceConfiguration(style(endpoint));
    return endpoint == null ? builder.build() : builder.endpointOverride(endpoint).build();
  }

  /** Stores under an address of their own have no name in DNS for each bucket. */
  private static S3Configuration style(@Nullable URI endpoint) {
    return S3Configuration.builder().pathStyleAccessEnabled(endpoint != null).build();
  }

  private static Unavailable unsigned(SdkException cause) {
    return new Unavailable("The object store's credentials are not to be had.", cause);
  }
}
