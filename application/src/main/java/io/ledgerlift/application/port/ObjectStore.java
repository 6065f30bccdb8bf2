package io.ledgerlift.application.port;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.Pin;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps bytes under keys. An object is there whole or not at all; what was written is there after a
 * crash of anything. Writing to a key that has an object replaces it whole.
 *
 * <p>Every method throws {@link Unavailable} when the store cannot be reached or has no room.
 */
public interface ObjectStore {

  /**
   * A URL by which anybody may put this one object until the time has passed. The store refuses any
   * other size or type, and any change of the URL, before it keeps a byte; a key that has an object
   * is refused too, so that what was registered cannot be replaced.
   */
  SignedUpload presignUpload(UploadOrder order);

  /** A URL by which anybody may get the object, under the file name, until the time has passed. */
  URI presignDownload(ObjectKey key, Filename filename, ContentType contentType, Duration validity);

  /** Stores exactly {@code size} bytes of {@code content}; the stream is left open. */
  void put(ObjectKey key, String mediaType, InputStream content, long size);

  /**
   * The bytes of an object from its first to its last; the caller closes the stream. Reading throws
   * {@link IOException} when the object ends early.
   *
   * @throws NoSuchObject when there is none
   */
  InputStream open(ObjectKey key);

  /** What is known of an object; empty when there is none. */
  Optional<StoredObject> describe(ObjectKey key);

  /** Removes objects; those that are not there are gone already. */
  void delete(Collection<ObjectKey> keys);

  /** Hands every object whose key starts with {@code prefix} to {@code each}, in order of keys. */
  void list(String prefix, Consumer<StoredObject> each);

  /**
   * An upload that somebody may make.
   *
   * @param size in bytes, exactly
   */
  record UploadOrder(ObjectKey key, ContentType contentType, long size, Duration validity) {}

  /**
   * How to make an upload.
   *
   * @param headers that must be sent as they are
   */
  record SignedUpload(URI url, String method, Map<String, String> headers, Instant expiresAt) {}

  /**
   * An object as the store knows it.
   *
   * @param pin its checksum is one that the store made when the bytes arrived, if it makes one
   */
  record StoredObject(ObjectKey key, long size, Pin pin, Instant modifiedAt) {}

  /** There is no object at this key. */
  final class NoSuchObject extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NoSuchObject(ObjectKey key) {
      super("no object at " + key);
    }
  }
}
