package io.ledgerlift.application.port;

/** Holds {@link MemoryCorrections} to the contract. */
final class MemoryCorrectionsTest extends CorrectionsContract {

  @Override
  protected StoreUnderTest open() {
    return new MemoryStoreUnderTest();
  }
}
