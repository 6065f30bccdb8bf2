package io.ledgerlift.domain.document;

import org.jspecify.annotations.Nullable;

/**
 * Tells the very bytes of an object from any that come to lie in their place.
 *
 * @param mark changes whenever the object is written: ETag, or version where the store has one
 * @param checksum of the bytes; null where nobody has made one
 */
public record Pin(String mark, @Nullable Checksum checksum) {

  /** The same with this checksum, unless it has one. */
  public Pin completed(Checksum made) {
    return checksum == null ? new Pin(mark, made) : this;
  }
}
