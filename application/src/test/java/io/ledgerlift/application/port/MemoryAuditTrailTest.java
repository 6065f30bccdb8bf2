package io.ledgerlift.application.port;

/** Holds {@link MemoryAuditTrail} to the contract. */
final class MemoryAuditTrailTest extends AuditTrailContract {

  @Override
  protected StoreUnderTest open() {
    return new MemoryStoreUnderTest();
  }
}
