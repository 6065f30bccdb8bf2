package io.ledgerlift.adapter.persistence.embedded;

import io.ledgerlift.application.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops the server that a killed service left behind. Called by whoever holds the folder's lock.
 */
final class LeftOver {

  private static final Logger LOG = LoggerFactory.getLogger(LeftOver.class);

  /** A fast stop writes a checkpoint; on a slow disk that takes a while. */
  private static final Duration CLEAN_STOP = Duration.ofSeconds(20);

  /** What was killed is gone at once, give or take a busy machine. */
  private static final Duration KILL = Duration.ofSeconds(10);

  private static final long LOOK_EVERY_MILLIS = 25;

  private final ServerFolder folder;
  private final Residents residents;

  LeftOver(ServerFolder folder) {
    this.folder = folder;
    this.residents = new Residents(folder.data());
  }

  /**
   * Returns when no process works in the data folder.
   *
   * @throws Unavailable when one does and cannot be ended
   */
  void stop() throws IOException {
    folder.pid().flatMap(residents::server).ifPresent(this::stopCleanly);
    if (!residents.all().isEmpty()) {
      LOG.warn("Processes of a PostgreSQL that has ended are still there; they are killed.");
      residents.all().forEach(ProcessHandle::destroyForcibly);
      if (!wait(KILL, () -> residents.all().isEmpty())) {
        throw new Unavailable("An old PostgreSQL still works in " + folder.data() + ".");
      }
    }
    // Its process is none of PostgreSQL's by now; the number may already be somebody else's.
    Files.deleteIfExists(folder.pidFile());
  }

  private void stopCleanly(ProcessHandle server) {
    LOG.info("Stopping the PostgreSQL (process {}) of a service that was killed.", server.pid());
    if (!interrupt(server)) {
      server.destroy();
    }
    wait(CLEAN_STOP, () -> residents.all().isEmpty());
  }

  /**
   * SIGINT is PostgreSQL's fast stop; Java itself can only send SIGTERM, which waits for clients.
   */
  private static boolean interrupt(ProcessHandle server) {
    List<String> command = List.of("sh", "-c", "kill -INT " + server.pid());
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException noShell) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean wait(Duration limit, BooleanSupplier done) {
    long end = System.nanoTime() + limit.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
        return false;
      }
      pause();
    }
    return true;
  }

  static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
