package io.ledgerlift.application.port;

/** Holds {@link MemoryObjectStore} to the contract. */
@OnStore("in memory")
final class MemoryObjectStoreTest extends ObjectStoreContract {

  private final MemoryObjectStore store = new MemoryObjectStore(new SettableClock());

  @Override
  protected ObjectStore store() {
    return store;
  }
}
