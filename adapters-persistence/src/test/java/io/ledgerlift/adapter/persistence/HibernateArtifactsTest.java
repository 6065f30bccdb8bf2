package io.ledgerlift.adapter.persistence;

import io.ledgerlift.application.port.ArtifactsContract;
import io.ledgerlift.application.port.StoreUnderTest;

/** Holds {@code HibernateArtifacts} to the contract. */
final class HibernateArtifactsTest extends ArtifactsContract {

  @Override
  protected StoreUnderTest open() {
    return new PostgresStore();
  }
}
