package io.ledgerlift.adapter.storage.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.Health.State;
import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.HealthCheckContract;
import io.ledgerlift.application.port.OnStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds {@link LocalStorageHealthCheck} to the contract. */
@OnStore("local disk")
final class LocalStorageHealthCheckTest extends HealthCheckContract {

  @TempDir private Path home;

  @Override
  protected HealthCheck well() {
    return new LocalStorageHealthCheck(new LocalStoreOnDisk(home).store, 1);
  }

  @Override
  protected Optional<HealthCheck> away() {
    LocalStoreOnDisk disk = new LocalStoreOnDisk(home.resolve("away"));
    try {
      Files.delete(disk.root.resolve(".incoming"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(new LocalStorageHealthCheck(disk.store, 1));
  }

  @Override
  protected List<String> secrets() {
    return List.of(home.toString());
  }

  @Test
  void store_with_too_little_room_is_degraded() {
    HealthCheck check =
        new LocalStorageHealthCheck(new LocalStoreOnDisk(home).store, Long.MAX_VALUE);

    assertThat(check.check().state()).isEqualTo(State.DEGRADED);
  }

  @Test
  void probe_leaves_nothing() {
    LocalStoreOnDisk disk = new LocalStoreOnDisk(home);

    new LocalStorageHealthCheck(disk.store, 1).check();

    assertThat(disk.root.resolve(".incoming")).isEmptyDirectory();
    disk.store.list("", object -> assertThat(object).isNull());
  }
}
