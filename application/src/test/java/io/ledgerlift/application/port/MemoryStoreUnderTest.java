package io.ledgerlift.application.port;

import java.time.Duration;

/** A {@link MemoryStore} of its own and its ports. */
final class MemoryStoreUnderTest implements StoreUnderTest {

  private final MemoryStore store = new MemoryStore();

  @Override
  public Documents documents() {
    return new MemoryDocuments(store);
  }

  @Override
  public AuditTrail auditTrail() {
    return new MemoryAuditTrail(store);
  }

  @Override
  public Artifacts artifacts() {
    return new MemoryArtifacts(store);
  }

  @Override
  public Transactions transactions() {
    return new MemoryTransactions(store);
  }

  @Override
  public IdempotencyKeys idempotencyKeys() {
    return new MemoryIdempotencyKeys(store);
  }

  @Override
  public Workers workers() {
    return new MemoryWorkers(store);
  }

  @Override
  public UploadGrants uploadGrants() {
    return new MemoryUploadGrants(store);
  }

  @Override
  public SentJobs sentJobs() {
    return new MemorySentJobs(store);
  }

  @Override
  public Corrections corrections() {
    return new MemoryCorrections(store);
  }

  @Override
  public void letPass(Duration time) {
    store.clock().advance(time);
  }

  @Override
  public boolean supportsCutOff() {
    return true;
  }

  @Override
  public void cutOff() {
    store.faults().everywhere();
  }
}
