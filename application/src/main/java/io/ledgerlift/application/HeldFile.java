package io.ledgerlift.application;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A file that one process holds at a time, whatever containers or machines share the disk; the
 * system lets go of it when the process ends, however it ends.
 */
public final class HeldFile implements AutoCloseable {

  /** Of this process. A file that is closed loses every lock on it (POSIX), so none is reopened. */
  private static final Set<Path> HELD = new HashSet<>();

  private final Path file;
  private final FileChannel channel;

  private HeldFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * The file, held and made if it was not there; empty when somebody holds it, in this process or
   * another.
   */
  public static Optional<HeldFile> tryHold(Path file) throws IOException {
    synchronized (HELD) {
      if (HELD.contains(file)) {
        return Optional.empty();
      }
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        return Optional.empty();
      }
      HELD.add(file);
      return Optional.of(new HeldFile(file, channel));
    }
  }

  /** Whether this process holds the file: it may then be written through {@link #channel} only. */
  public static boolean isHeldHere(Path file) {
    synchronized (HELD) {
      return HELD.contains(file);
    }
  }

  public Path file() {
    return file;
  }

  /** For what others shall read in it. */
  public FileChannel channel() {
    return channel;
  }

  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      HELD.remove(file);
      channel.close();
    }
  }
}
