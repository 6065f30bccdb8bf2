package io.ledgerlift.adapter.storage.server;

import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.ObjectStore;

/**
 * A client of a store, as the contracts use it.
 *
 * @param prepare what is done at the start of a service
 * @param closing what is done at its end
 */
public record OpenStore(ObjectStore store, HealthCheck health, Runnable prepare, Runnable closing)
    implements AutoCloseable {

  @Override
  public void close() {
    closing.run();
  }
}
