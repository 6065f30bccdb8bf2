package io.ledgerlift.adapter.persistence;

import io.ledgerlift.application.port.StoreUnderTest;
import io.ledgerlift.application.port.UploadGrantsContract;

/** Holds {@code HibernateUploadGrants} to the contract. */
final class HibernateUploadGrantsTest extends UploadGrantsContract {

  @Override
  protected StoreUnderTest open() {
    return new PostgresStore();
  }
}
