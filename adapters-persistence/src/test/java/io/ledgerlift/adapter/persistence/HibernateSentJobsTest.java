package io.ledgerlift.adapter.persistence;

import io.ledgerlift.application.port.SentJobsContract;
import io.ledgerlift.application.port.StoreUnderTest;

/** Holds {@code HibernateSentJobs} to the contract. */
final class HibernateSentJobsTest extends SentJobsContract {

  @Override
  protected StoreUnderTest open() {
    return new PostgresStore();
  }
}
