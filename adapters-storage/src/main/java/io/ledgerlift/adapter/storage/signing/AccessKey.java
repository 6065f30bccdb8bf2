package io.ledgerlift.adapter.storage.signing;

/** Who we are to a store, and how we prove it; its text tells neither. */
public record AccessKey(String id, String secret) {

  @Override
  public String toString() {
    return "AccessKey[…]";
  }
}
