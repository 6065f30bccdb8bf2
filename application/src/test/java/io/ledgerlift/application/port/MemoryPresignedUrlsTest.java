package io.ledgerlift.application.port;

import java.time.Duration;

/** Holds the URLs of {@link MemoryObjectStore} to the contract. */
@OnStore("in memory")
final class MemoryPresignedUrlsTest extends ServedUrlsContract {

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
