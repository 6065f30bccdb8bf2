package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.UploadGrants.Grant;
import io.ledgerlift.domain.FieldErrors;
import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be uploaded.
 *
 * @param maxFileSize in bytes
 * @param validity of a signed URL
 */
public record UploadRules(long maxFileSize, Duration validity) {

  /** A file as somebody describes it, word for word; null where nothing was said. */
  public record Described(
      @Nullable String filename,
      @Nullable String contentType,
      @Nullable Long size,
      @Nullable String digest) {}

  /** A file that may be uploaded. */
  record Allowed(Filename filename, ContentType contentType, long size, @Nullable Sha256 digest) {

    Grant granted(ObjectKey key, Instant until) {
      return new Grant(key, filename, contentType, size, digest, until);
    }
  }

  /** The parts of {@code file} that are right; what is wrong is told to {@code errors}. */
  @Nullable Allowed check(Described file, String filenameField, FieldErrors errors) {
    Filename filename = errors.take(filenameField, () -> new Filename(said(file.filename)));
    ContentType contentType =
        errors.take("content_type", () -> contentType(said(file.contentType)));
    Long size = errors.take("file_size", () -> size(file.size));
    String digest = file.digest;
    Sha256 sha256 = digest == null ? null : errors.take("sha256_hash", () -> new Sha256(digest));
    if (filename == null || contentType == null || size == null) {
      return null;
    }
    return new Allowed(filename, contentType, size, sha256);
  }

  private static ContentType contentType(String mediaType) {
    return ContentType.of(mediaType)
        .orElseThrow(
            () ->
                new InvalidValue(
                    "unsupported_content_type",
                    "PDF (%s) and DOCX (%s) are read."
                        .formatted(ContentType.PDF.mediaType(), ContentType.DOCX.mediaType())));
  }

  private long size(@Nullable Long size) {
    if (size == null) {
      throw required();
    }
    if (size < 1 || size > maxFileSize) {
      throw new InvalidValue("out_of_range", "A file has 1 to " + maxFileSize + " bytes.");
    }
    return size;
  }

  private static String said(@Nullable String text) {
    if (text == null) {
      throw required();
    }
    return text;
  }

  static InvalidValue required() {
    return new InvalidValue("required", "This field is required.");
  }
}
