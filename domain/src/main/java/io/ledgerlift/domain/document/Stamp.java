package io.ledgerlift.domain.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a document came, changed and went.
 *
 * @param version 1 when it came; one more with each change
 * @param purgedAt when it was removed; null while it is there
 */
public record Stamp(
    long version, Instant createdAt, Instant updatedAt, @Nullable Instant purgedAt) {

  static Stamp first(Instant at) {
    return new Stamp(1, at, at, null);
  }

  Stamp next(Instant at) {
    return new Stamp(version + 1, createdAt, at, purgedAt);
  }

  Stamp purged(Instant at) {
    return new Stamp(version + 1, createdAt, at, at);
  }
}
