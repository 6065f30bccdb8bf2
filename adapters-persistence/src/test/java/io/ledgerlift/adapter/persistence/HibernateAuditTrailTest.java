package io.ledgerlift.adapter.persistence;

import io.ledgerlift.application.port.AuditTrailContract;
import io.ledgerlift.application.port.StoreUnderTest;

/** Holds {@code HibernateAuditTrail} to the contract. */
final class HibernateAuditTrailTest extends AuditTrailContract {

  @Override
  protected StoreUnderTest open() {
    return new PostgresStore();
  }
}
