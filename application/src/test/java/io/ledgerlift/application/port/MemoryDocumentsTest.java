package io.ledgerlift.application.port;

/** Holds {@link MemoryDocuments} to the contract. */
final class MemoryDocumentsTest extends DocumentsContract {

  @Override
  protected StoreUnderTest open() {
    return new MemoryStoreUnderTest();
  }
}
