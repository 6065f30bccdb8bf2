package io.ledgerlift.adapter.persistence;

import io.ledgerlift.application.port.DocumentsContract;
import io.ledgerlift.application.port.StoreUnderTest;

/** Holds {@code HibernateDocuments} to the contract. */
final class HibernateDocumentsTest extends DocumentsContract {

  @Override
  protected StoreUnderTest open() {
    return new PostgresStore();
  }
}
