package io.ledgerlift.adapter.persistence;

import io.ledgerlift.application.port.CorrectionsContract;
import io.ledgerlift.application.port.StoreUnderTest;

/** Holds {@code HibernateCorrections} to the contract. */
final class HibernateCorrectionsTest extends CorrectionsContract {

  @Override
  protected StoreUnderTest open() {
    return new PostgresStore();
  }
}
