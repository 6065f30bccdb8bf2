package io.ledgerlift.application.port;

/** Holds {@link MemoryWorkers} to the contract. */
final class MemoryWorkersTest extends WorkersContract {

  @Override
  protected StoreUnderTest open() {
    return new MemoryStoreUnderTest();
  }
}
