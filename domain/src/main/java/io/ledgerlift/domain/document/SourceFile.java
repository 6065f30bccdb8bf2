package io.ledgerlift.domain.document;

import io.ledgerlift.domain.Sha256;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The original of a document: what it is called and where it lies.
 *
 * @param size in bytes
 * @param declaredDigest what the uploader says it is; null when nothing was said
 * @param pin of the bytes that were registered; the object may be overwritten or rot later, the pin
 *     tells
 */
public record SourceFile(
    ObjectKey key,
    Filename filename,
    ContentType contentType,
    long size,
    @Nullable Sha256 declaredDigest,
    Pin pin) {

  public SourceFile {
    if (size < 1) {
      throw new IllegalArgumentException("an original has bytes, not " + size);
    }
  }

  /** Whether the same was said of it as of {@code other}, whatever its bytes are. */
  public boolean isDescribedAs(SourceFile other) {
    return key.equals(other.key)
        && filename.equals(other.filename)
        && contentType == other.contentType
        && size == other.size
        && Objects.equals(declaredDigest, other.declaredDigest);
  }
}
