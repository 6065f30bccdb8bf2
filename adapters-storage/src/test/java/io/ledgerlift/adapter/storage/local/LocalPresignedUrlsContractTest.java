package io.ledgerlift.adapter.storage.local;

import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.OnStore;
import io.ledgerlift.application.port.ServedUrlsContract;
import io.ledgerlift.application.port.SignedTransfers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@link LocalSignedTransfers} to the contract. */
@OnStore("local disk")
final class LocalPresignedUrlsContractTest extends ServedUrlsContract {

  @TempDir private Path home;
  private LocalStoreOnDisk disk;

  @BeforeEach
  void open() {
    disk = new LocalStoreOnDisk(home);
  }

  @Override
  protected ObjectStore store() {
    return disk.store;
  }

  @Override
  protected SignedTransfers transfers() {
    return disk.transfers;
  }

  @Override
  protected void letPass(Duration time) {
    disk.clock.advance(time);
  }
}
