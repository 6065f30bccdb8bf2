package io.ledgerlift.adapter.persistence.embedded;

import io.ledgerlift.application.HeldFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A {@link HeldFile} that says which process holds it. */
final class FolderLock implements AutoCloseable {

  private final HeldFile held;

  private FolderLock(HeldFile held) {
    this.held = held;
  }

  /** The lock; empty when somebody holds it, in this process or another. */
  static Optional<FolderLock> tryAcquire(Path file) throws IOException {
    Optional<HeldFile> held = HeldFile.tryHold(file);
    if (held.isPresent()) {
      FileChannel channel = held.get().channel();
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(own().getBytes(StandardCharsets.US_ASCII)));
    }
    return held.map(FolderLock::new);
  }

  /** The process that holds the lock, as far as it can be known. */
  static String holder(Path file) {
    if (HeldFile.isHeldHere(file)) {
      return "process " + own();
    }
    try {
      String pid = Files.readString(file).strip();
      return pid.isEmpty() ? "another process" : "process " + pid;
    } catch (IOException unreadable) {
      return "another process";
    }
  }

  private static String own() {
    return Long.toString(ProcessHandle.current().pid());
  }

  @Override
  public void close() throws IOException {
    held.close();
  }
}
