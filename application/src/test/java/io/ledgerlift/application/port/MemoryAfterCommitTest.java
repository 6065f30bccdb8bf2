package io.ledgerlift.application.port;

/** Holds {@link MemoryTransactions} to the contract. */
final class MemoryAfterCommitTest extends AfterCommitContract {

  @Override
  protected StoreUnderTest open() {
    return new MemoryStoreUnderTest();
  }
}
