package io.ledgerlift.adapter.persistence;

import io.ledgerlift.application.port.StoreUnderTest;
import io.ledgerlift.application.port.WorkersContract;

/** Holds {@code HibernateWorkers} to the contract. */
final class HibernateWorkersTest extends WorkersContract {

  @Override
  protected StoreUnderTest open() {
    return new PostgresStore();
  }
}
