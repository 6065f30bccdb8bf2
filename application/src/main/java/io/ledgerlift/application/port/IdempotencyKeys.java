package io.ledgerlift.application.port;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Sha256;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers which registration a caller's own key stood for, so that a repeated request has one
 * effect (draft-ietf-httpapi-idempotency-key-header). Every method joins a transaction that runs in
 * this thread and throws {@link Unavailable} when the keys cannot be reached.
 */
public interface IdempotencyKeys {

  /** What the key was used for; empty when it never was. */
  Optional<Use> find(String key);

  /**
   * Keeps a use. Of several at once for one key, one is kept; the others throw.
   *
   * @throws KeyInUse when the key was used before
   */
  void remember(String key, Use use);

  /** Forgets uses from before {@code time}. */
  void forgetBefore(Instant time);

  /**
   * What a key was used for.
   *
   * @param request digest of what was asked, so that another request under the same key is noticed
   */
  record Use(Sha256 request, DocumentId document, Instant at) {}

  /** Another request took the key first. */
  final class KeyInUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    public KeyInUse() {
      super("the idempotency key was used before");
    }
  }
}
