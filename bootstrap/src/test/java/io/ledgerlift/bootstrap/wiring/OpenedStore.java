package io.ledgerlift.bootstrap.wiring;

import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.usecase.SweepStore;
import io.ledgerlift.bootstrap.settings.Environment;
import io.ledgerlift.bootstrap.settings.SettingsReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** The store that settings point at, whichever it is, looked at beside whatever runs there. */
public final class OpenedStore implements AutoCloseable {

  private final Outside outside;

  /**
   * @param folder whose {@code .env} counts
   */
  public OpenedStore(Map<String, String> settings, Path folder) {
    this.outside =
        Outside.besideService(SettingsReader.read(Environment.of(settings, folder), false));
  }

  public ObjectStore objects() {
    return outside.store();
  }

  /** The sweep that workers make once an hour, as it will be made after so long. */
  public void sweepAfter(Duration wait) {
    new SweepStore(
            outside.database().documents(),
            outside.store(),
            outside.database().idempotencyKeys(),
            outside.database().uploadGrants(),
            InstantSource.offset(outside.clock(), wait))
        .run();
  }

  @Override
  public void close() {
    outside.close();
  }
}
