package io.ledgerlift.adapter.storage.local;

import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.ObjectStoreContract;
import io.ledgerlift.application.port.OnStore;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@link LocalObjectStore} to the contract. */
@OnStore("local disk")
final class LocalObjectStoreContractTest extends ObjectStoreContract {

  @TempDir private Path home;
  private LocalObjectStore store;

  @BeforeEach
  void open() {
    store = new LocalStoreOnDisk(home).store;
  }

  @Override
  protected ObjectStore store() {
    return store;
  }

  @Override
  protected boolean supportsKeysBelowKeys() {
    return false;
  }
}
