package io.ledgerlift.adapter.storage.server;

import io.ledgerlift.adapter.storage.signing.Bucket;
import io.ledgerlift.adapter.storage.signing.Credentials;
import io.ledgerlift.domain.document.ObjectKey;
import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** What lies in a bucket and is no object yet, asked for past the store under test. */
final class Parts {

  private Parts() {}

  /** The uploads in parts to this key that were begun and not ended. */
  static List<MultipartUpload> of(Bucket bucket, ObjectKey key) {
    try (S3Client client = client(bucket)) {
      return client
          .listMultipartUploads(ask -> ask.bucket(bucket.name()).prefix(key.value()))
          .uploads();
    }
  }

  /** A client of our own. */
  static S3Client client(Bucket bucket) {
    return S3Client.builder()
        .endpointOverride(bucket.address().endpoint())
        .region(Region.of(bucket.address().region()))
        .credentialsProvider(Credentials.of(bucket.accessKey()))
        .forcePathStyle(true)
        .build();
  }
}
