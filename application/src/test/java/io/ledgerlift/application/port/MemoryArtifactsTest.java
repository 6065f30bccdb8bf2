package io.ledgerlift.application.port;

/** Holds {@link MemoryArtifacts} to the contract. */
final class MemoryArtifactsTest extends ArtifactsContract {

  @Override
  protected StoreUnderTest open() {
    return new MemoryStoreUnderTest();
  }
}
