package io.ledgerlift.adapter.storage.signing;

import org.jspecify.annotations.Nullable;

/**
 * Who we are to a store, and how we prove it; its text tells neither.
 *
 * @param sessionToken of a key that somebody lent for some hours; null for one of our own
 */
public record AccessKey(String id, String secret, @Nullable String sessionToken) {

  /** A key of our own. */
  public AccessKey(String id, String secret) {
    this(id, secret, null);
  }

  @Override
  public String toString() {
    return "AccessKey[…]";
  }
}
