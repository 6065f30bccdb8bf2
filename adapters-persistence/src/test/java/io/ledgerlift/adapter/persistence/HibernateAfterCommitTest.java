package io.ledgerlift.adapter.persistence;

import io.ledgerlift.application.port.AfterCommitContract;
import io.ledgerlift.application.port.StoreUnderTest;

/** Holds {@code HibernateTransactions} to the contract. */
final class HibernateAfterCommitTest extends AfterCommitContract {

  @Override
  protected StoreUnderTest open() {
    return new PostgresStore();
  }
}
