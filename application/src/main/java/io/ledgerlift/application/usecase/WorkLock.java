package io.ledgerlift.application.usecase;

import io.ledgerlift.application.HeldFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Predicate;

/** A name that one process holds among all that share a folder of locks. */
final class WorkLock implements AutoCloseable {

  /** Taken while locks are made, told and removed, so that none is seen before it is held. */
  private static final String GUARD = ".guard";

  private final HeldFile held;
  private boolean closed;

  private WorkLock(HeldFile held) {
    this.held = held;
  }

  /** Removes what belongs to names that are not held. */
  interface Sweep {
    void run(Predicate<String> held) throws IOException;
  }

  /**
   * Holds {@code name}, after {@code sweep}.
   *
   * @throws IOException when somebody holds the name, or the folder cannot be written to
   */
  static WorkLock hold(Path locks, String name, Sweep sweep) throws IOException {
    synchronized (WorkLock.class) { // Within a process a guard that is held is an error.
      try (FileChannel guard =
          FileChannel.open(
              locks.resolve(GUARD), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        guard.lock();
        sweep.run(other -> isHeld(locks.resolve(other)));
        return HeldFile.tryHold(locks.resolve(name))
            .map(WorkLock::new)
            .orElseThrow(() -> new IOException("somebody holds " + name));
      }
    }
  }

  /** Also removes the file of a lock that nobody holds. */
  private static boolean isHeld(Path file) {
    if (!Files.exists(file)) {
      return false;
    }
    try {
      Optional<HeldFile> free = HeldFile.tryHold(file);
      if (free.isPresent()) {
        try (HeldFile nobodys = free.get()) {
          Files.deleteIfExists(nobodys.file());
        }
      }
      return free.isEmpty();
    } catch (IOException unsure) {
      return true;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      Files.deleteIfExists(held.file());
      held.close();
    }
  }
}
