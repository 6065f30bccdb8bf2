package io.ledgerlift.adapter.storage.local;

import io.ledgerlift.application.Health;
import io.ledgerlift.application.Health.State;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.HealthCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Writes a small file that is no object, reads it again and removes it. */
public final class LocalStorageHealthCheck implements HealthCheck {

  private static final byte[] PROBE = {'l', 'e', 'd', 'g', 'e', 'r'};

  private static final long MEBIBYTE = 1024 * 1024;

  private final LocalObjectStore store;
  private final long bytesWanted;

  /**
   * @param bytesWanted with less than this free the store is degraded: the largest upload
   */
  public LocalStorageHealthCheck(LocalObjectStore store, long bytesWanted) {
    this.store = store;
    this.bytesWanted = bytesWanted;
  }

  @Override
  public String name() {
    return "storage";
  }

  @Override
  public Health check() {
    long started = System.nanoTime();
    try (IncomingFile probe = store.incoming()) {
      probe.fill(new ByteArrayInputStream(PROBE), PROBE.length, store.writingTime());
      return health(keeps(probe), store.freeBytes(), started);
    } catch (IOException | Unavailable e) {
      return Health.since(started, State.DOWN, "The folder of the object store cannot be written.");
    }
  }

  private static boolean keeps(IncomingFile probe) throws IOException {
    try (InputStream kept = probe.reread()) {
      return Arrays.equals(kept.readAllBytes(), PROBE);
    }
  }

  private Health health(boolean keeps, long free, long started) {
    if (!keeps) {
      return Health.since(
          started, State.DOWN, "The disk gives back other bytes than were written.");
    }
    State state = free < bytesWanted ? State.DEGRADED : State.UP;
    return Health.since(started, state, free / MEBIBYTE + " MiB free.");
  }
}
