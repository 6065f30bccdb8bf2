package io.ledgerlift.application.usecase;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A name that one process holds among all that share a folder of locks; the system lets go of it
 * when the process ends, however it ends.
 */
final class WorkLock implements AutoCloseable {

  /** Taken while locks are made, told and removed, so that none is seen before it is held. */
  private static final String GUARD = ".guard";

  /** Of this process. A file that is closed loses every lock on it (POSIX), so none is reopened. */
  private static final Set<Path> HELD = new HashSet<>();

  private final Path file;
  private final FileChannel channel;

  private WorkLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
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
    synchronized (HELD) {
      try (FileChannel guard = open(locks.resolve(GUARD))) {
        guard.lock();
        sweep.run(other -> isHeld(locks.resolve(other)));
        return hold(locks.resolve(name));
      }
    }
  }

  private static WorkLock hold(Path file) throws IOException {
    if (HELD.contains(file)) {
      throw new IOException("held by this process: " + file);
    }
    FileChannel channel = open(file);
    if (channel.tryLock() == null) {
      channel.close();
      throw new IOException("held by another process: " + file);
    }
    HELD.add(file);
    return new WorkLock(file, channel);
  }

  /** Also removes the file of a lock that nobody holds. */
  private static boolean isHeld(Path file) {
    if (HELD.contains(file)) {
      return true;
    }
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = open(file)) {
      if (channel.tryLock() == null) {
        return true;
      }
      Files.deleteIfExists(file);
      return false;
    } catch (IOException unsure) {
      return true;
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      if (HELD.remove(file)) {
        Files.deleteIfExists(file);
        channel.close();
      }
    }
  }
}
