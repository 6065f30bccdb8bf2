package io.ledgerlift.adapter.storage.s3;

import io.ledgerlift.adapter.storage.signing.Bucket;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * One object on its way in as several parts; nobody sees it before its last part was acknowledged.
 * One part is held in memory at a time, so that it can be sent again when a try fails.
 */
final class MultipartPut {

  /** S3 wants at least 5 MiB, and takes 10,000 parts: enough for 80 GB. */
  static final int PART_BYTES = 8 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(MultipartPut.class);

  private final S3Client client;
  private final CreateMultipartUploadRequest target;

  MultipartPut(S3Client client, Bucket bucket, CreateMultipartUploadRequest.Builder target) {
    this.client = client;
    if (bucket.kmsKeyId() != null) {
      target.serverSideEncryption(ServerSideEncryption.AWS_KMS).ssekmsKeyId(bucket.kmsKeyId());
    }
    this.target = target.bucket(bucket.name()).build();
  }

  /**
   * Sends exactly {@code size} bytes.
   *
   * @throws IOException when {@code content} fails or ends early; no object comes of it
   */
  void send(InputStream content, long size) throws IOException {
    String upload = client.createMultipartUpload(target).uploadId();
    boolean complete = false;
    try {
      complete(upload, parts(upload, content, size));
      complete = true;
    } finally {
      if (!complete) {
        abort(upload);
      }
    }
  }

  /** The whole of it in memory, for a small object or one part of a large one. */
  static RequestBody body(InputStream content, int size) throws IOException {
    byte[] bytes = content.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("content ended " + (size - bytes.length) + " bytes early");
    }
    // The constructor for bytes would copy them.
    return RequestBody.fromContentProvider(
        ContentStreamProvider.fromByteArrayUnsafe(bytes), size, "application/octet-stream");
  }

  private List<CompletedPart> parts(String upload, InputStream content, long size)
      throws IOException {
    List<CompletedPart> parts = new ArrayList<>();
    for (long left = size; left > 0; left -= PART_BYTES) {
      int length = (int) Math.min(left, PART_BYTES);
      parts.add(part(upload, parts.size() + 1, body(content, length)));
    }
    return parts;
  }

  private CompletedPart part(String upload, int number, RequestBody body) {
    UploadPartResponse sent =
        client.uploadPart(
            part ->
                part.bucket(target.bucket()).key(target.key()).uploadId(upload).partNumber(number),
            body);
    return CompletedPart.builder()
        .partNumber(number)
        .eTag(sent.eTag())
        .checksumCRC32(sent.checksumCRC32())
        .build();
  }

  private void complete(String upload, List<CompletedPart> parts) {
    client.completeMultipartUpload(
        done ->
            done.bucket(target.bucket())
                .key(target.key())
                .uploadId(upload)
                .multipartUpload(all -> all.parts(parts)));
  }

  /** Parts that stay behind cost money and are seen by nobody; a rule of the bucket ends them. */
  private void abort(String upload) {
    try {
      client.abortMultipartUpload(
          gone -> gone.bucket(target.bucket()).key(target.key()).uploadId(upload));
    } catch (SdkException e) {
      LOG.warn("the parts of an upload that failed could not be removed", e);
    }
  }
}
