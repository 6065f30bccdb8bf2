package io.ledgerlift.application.port;

/** Holds {@link MemorySentJobs} to the contract. */
final class MemorySentJobsTest extends SentJobsContract {

  @Override
  protected StoreUnderTest open() {
    return new MemoryStoreUnderTest();
  }
}
