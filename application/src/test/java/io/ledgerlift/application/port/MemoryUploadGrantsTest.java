package io.ledgerlift.application.port;

/** Holds {@link MemoryUploadGrants} to the contract. */
final class MemoryUploadGrantsTest extends UploadGrantsContract {

  @Override
  protected StoreUnderTest open() {
    return new MemoryStoreUnderTest();
  }
}
