package io.ledgerlift.adapter.persistence;

import io.ledgerlift.application.port.StoreUnderTest;
import io.ledgerlift.application.port.TransactionsContract;

/** Holds {@code HibernateTransactions} to the contract. */
final class HibernateTransactionsTest extends TransactionsContract {

  @Override
  protected StoreUnderTest open() {
    return new PostgresStore();
  }
}
