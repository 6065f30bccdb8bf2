package io.ledgerlift.adapter.persistence;

import io.ledgerlift.application.port.IdempotencyKeysContract;
import io.ledgerlift.application.port.StoreUnderTest;

/** Holds {@code HibernateIdempotencyKeys} to the contract. */
final class HibernateIdempotencyKeysTest extends IdempotencyKeysContract {

  @Override
  protected StoreUnderTest open() {
    return new PostgresStore();
  }
}
