package io.ledgerlift.application.port;

/** Holds the leases of {@link MemoryDocuments} to the contract. */
final class MemoryLeasesTest extends LeasesContract {

  @Override
  protected StoreUnderTest open() {
    return new MemoryStoreUnderTest();
  }
}
