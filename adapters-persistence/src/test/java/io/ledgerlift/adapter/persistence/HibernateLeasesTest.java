package io.ledgerlift.adapter.persistence;

import io.ledgerlift.application.port.LeasesContract;
import io.ledgerlift.application.port.StoreUnderTest;

/** Holds the leases of {@code HibernateDocuments} to the contract. */
final class HibernateLeasesTest extends LeasesContract {

  @Override
  protected StoreUnderTest open() {
    return new PostgresStore();
  }
}
