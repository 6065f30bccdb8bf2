package io.ledgerlift.adapter.storage.server;

import io.ledgerlift.adapter.storage.signing.AccessKey;
import java.net.URI;

/** A store that speaks S3 and checks who asks. */
public interface S3Server {

  /** Goes on where this server can run; else the test is skipped and says why. */
  default void require() {}

  URI endpoint();

  AccessKey accessKey();

  /** Whether {@code a} and {@code a/b} can both have an object. */
  default boolean supportsKeysBelowKeys() {
    return false;
  }
}
