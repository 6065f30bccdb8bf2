package io.ledgerlift.adapter.storage.local;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/**
 * An object on its way in; nobody sees it under its key before all of it is on the disk. Whatever
 * fails on the disk is told as {@link Unavailable}.
 */
final class IncomingFile implements AutoCloseable {

  private static final int BUFFER_BYTES = 64 * 1024;

  /** A folder removed so often between its making and its use is no coincidence any more. */
  private static final int MAX_TRIES = 100;

  private final StoreFolder folder;
  private final Path file;

  /** What is done with the whole file to make it the object. */
  private interface Placing {
    void at(Path target) throws IOException;
  }

  /** A new empty file, which only this user may read. */
  IncomingFile(StoreFolder folder) {
    this.folder = folder;
    try {
      this.file = Files.createTempFile(folder.incoming(), "", ".part");
    } catch (IOException e) {
      throw folder.unavailable("take in a file", 1, e);
    }
  }

  /**
   * Takes exactly {@code size} bytes and sees them onto the disk.
   *
   * @throws IOException when {@code content} fails or ends early
   */
  void fill(InputStream content, long size, Instant writtenAt) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (DiskWriter writer = new DiskWriter(folder, file)) {
      for (long left = size; left > 0; ) {
        int count = content.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (count < 0) {
          throw new EOFException("content ended " + left + " bytes before its " + size);
        }
        writer.write(buffer, count);
        left -= count;
      }
      writer.finish(writtenAt);
    }
  }

  /** Becomes the object of this key, in place of the one that may be there. */
  void replace(ObjectKey key) {
    try {
      place(key, target -> Files.move(file, target, StandardCopyOption.ATOMIC_MOVE));
    } catch (IOException e) {
      throw folder.unavailable("keep " + key, 1, e);
    }
  }

  /**
   * Becomes the object of this key if it has none. A link is made, as moving replaces: of two that
   * come at once the file system lets one through.
   *
   * @return whether it did
   */
  boolean placeIfAbsent(ObjectKey key) {
    try {
      place(key, target -> Files.createLink(target, file));
      return true;
    } catch (FileAlreadyExistsException other) {
      return false;
    } catch (UnsupportedOperationException e) {
      throw new Unavailable("The file system of the object store knows no hard links.", e);
    } catch (IOException e) {
      throw folder.unavailable("keep " + key, 1, e);
    }
  }

  /** The bytes that were taken, read from the disk again. */
  InputStream reread() throws IOException {
    return Files.newInputStream(file);
  }

  /** Whatever did not become an object goes. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Stays where nobody sees it until the next start sweeps it.
    }
  }

  private void place(ObjectKey key, Placing placing) throws IOException {
    int tries = 1;
    while (!isPlaced(key, placing, tries == MAX_TRIES)) {
      tries++;
    }
    folder.flush(StoreFolder.above(folder.file(key)));
  }

  /** Answers false when somebody removed the folder, which was empty, after we had seen to it. */
  private boolean isPlaced(ObjectKey key, Placing placing, boolean lastTry) throws IOException {
    try {
      folder.makeFoldersFor(key);
      placing.at(folder.file(key));
      return true;
    } catch (NoSuchFileException folderRemoved) {
      if (lastTry) {
        throw folderRemoved;
      }
      return false;
    }
  }
}
