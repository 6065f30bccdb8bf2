package io.ledgerlift.application.port;

/** Holds {@link MemoryIdempotencyKeys} to the contract. */
final class MemoryIdempotencyKeysTest extends IdempotencyKeysContract {

  @Override
  protected StoreUnderTest open() {
    return new MemoryStoreUnderTest();
  }
}
