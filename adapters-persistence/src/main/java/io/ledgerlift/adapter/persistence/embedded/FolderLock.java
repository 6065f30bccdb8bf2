package io.ledgerlift.adapter.persistence.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Held by one process at a time; gone when it dies. */
final class FolderLock implements AutoCloseable {

  /** Of this process. A file that is closed loses every lock on it (POSIX), so none is reopened. */
  private static final Set<Path> HELD = new HashSet<>();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** The lock; empty when somebody holds it, in this process or another. */
  static Optional<FolderLock> tryAcquire(Path file) throws IOException {
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
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(own().getBytes(StandardCharsets.US_ASCII)));
      return Optional.of(new FolderLock(file, channel));
    }
  }

  /** The process that holds the lock, as far as it can be known. */
  static String holder(Path file) {
    synchronized (HELD) {
      if (HELD.contains(file)) {
        return "process " + own();
      }
      try {
        String pid = Files.readString(file).strip();
        return pid.isEmpty() ? "another process" : "process " + pid;
      } catch (IOException unreadable) {
        return "another process";
      }
    }
  }

  private static String own() {
    return Long.toString(ProcessHandle.current().pid());
  }

  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      HELD.remove(file);
      channel.close();
    }
  }
}
