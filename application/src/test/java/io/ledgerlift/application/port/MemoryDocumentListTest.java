package io.ledgerlift.application.port;

/** Holds the list of {@link MemoryDocuments} to the contract. */
final class MemoryDocumentListTest extends DocumentListContract {

  @Override
  protected StoreUnderTest open() {
    return new MemoryStoreUnderTest();
  }
}
