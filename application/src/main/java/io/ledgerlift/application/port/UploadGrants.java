package io.ledgerlift.application.port;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which uploads were allowed, and as what, so that an upload whose sender never came back
 * can still be registered. Every method joins a transaction that runs in this thread and throws
 * {@link Unavailable} when the grants cannot be reached.
 */
public interface UploadGrants {

  /** Keeps a grant; where its key has one already, that one stays. */
  void remember(Grant grant);

  /** What was allowed under this key; empty when nothing was, or it is forgotten. */
  Optional<Grant> find(ObjectKey key);

  /**
   * The upload was registered by nobody but the store that told of it; false when there is no such
   * grant. The sender may still come and register it: see {@link #adopt}.
   */
  boolean arrived(ObjectKey key);

  /**
   * The sender registers an upload that {@link #arrived} before; true for the first to come, of
   * many at once for one of them, and false in every other case.
   */
  boolean adopt(ObjectKey key);

  /** Forgets grants that expired before {@code time}. */
  void forgetBefore(Instant time);

  /**
   * An upload that somebody may make.
   *
   * @param size in bytes, exactly
   * @param digest what the sender says the bytes are; null when nothing was said
   * @param expiresAt when its signed URL is void
   */
  record Grant(
      ObjectKey key,
      Filename filename,
      ContentType contentType,
      long size,
      @Nullable Sha256 digest,
      Instant expiresAt) {}
}
