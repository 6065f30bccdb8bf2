package io.ledgerlift.application.port;

import java.time.Duration;

/** Holds {@link MemorySignedTransfers} to the contract. */
final class MemorySignedTransfersTest extends SignedTransfersContract {

  private final SettableClock clock = new SettableClock();
  private final MemoryObjectStore store = new MemoryObjectStore(clock);

  @Override
  protected ObjectStore store() {
    return store;
  }

  @Override
  protected SignedTransfers transfers() {
    return new MemorySignedTransfers(store);
  }

  @Override
  protected void letPass(Duration time) {
    clock.advance(time);
  }
}
