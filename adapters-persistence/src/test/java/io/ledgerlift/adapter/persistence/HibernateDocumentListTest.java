package io.ledgerlift.adapter.persistence;

import io.ledgerlift.application.port.DocumentListContract;
import io.ledgerlift.application.port.StoreUnderTest;

/** Holds the lists of {@code HibernateDocuments} to the contract. */
final class HibernateDocumentListTest extends DocumentListContract {

  @Override
  protected StoreUnderTest open() {
    return new PostgresStore();
  }
}
