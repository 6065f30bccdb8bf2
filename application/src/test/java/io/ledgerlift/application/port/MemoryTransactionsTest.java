package io.ledgerlift.application.port;

/** Holds {@link MemoryTransactions} to the contract. */
final class MemoryTransactionsTest extends TransactionsContract {

  @Override
  protected StoreUnderTest open() {
    return new MemoryStoreUnderTest();
  }
}
