package io.ledgerlift.adapter.storage.local;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * The folder that holds the objects: which file a key names, and how folders come, go and become
 * durable. No answer of it lies outside the folder, and none was reached through a symbolic link.
 */
final class StoreFolder {

  /** Where files wait until they are whole; no key starts with a dot, so none can name it. */
  private static final String INCOMING = ".incoming";

  /** Longest name of one file or folder that common file systems take, in bytes. */
  private static final int MAX_NAME_LENGTH = 255;

  /** Windows can neither open nor flush a folder; its file system journals names by itself. */
  private static final boolean FOLDERS_CAN_BE_FLUSHED =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path root;

  StoreFolder(Path root) {
    try {
      Files.createDirectories(root.resolve(INCOMING));
      this.root = root.toRealPath();
    } catch (IOException e) {
      throw new Unavailable("The folder of the object store cannot be made or read.", e);
    }
  }

  Path root() {
    return root;
  }

  Path incoming() {
    return root.resolve(INCOMING);
  }

  /** The file of a key, whether it is there or not. */
  Path file(ObjectKey key) {
    Path file = root.resolve(key.value()).normalize();
    if (!file.startsWith(root) || file.startsWith(incoming()) || file.equals(root)) {
      throw new IllegalArgumentException("key leads out of the store: " + key);
    }
    return file;
  }

  /** What is known of the object's file; empty when there is none. */
  Optional<BasicFileAttributes> find(ObjectKey key) throws IOException {
    Path file = file(key);
    if (hasTooLongName(file)) {
      return Optional.empty();
    }
    try {
      if (!leadsThroughFoldersOnly(above(file))) {
        return Optional.empty();
      }
      return Optional.of(attributes(file)).filter(BasicFileAttributes::isRegularFile);
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  /** Makes the folders in which the key's file will lie. */
  void makeFoldersFor(ObjectKey key) throws IOException {
    Path folder = above(file(key));
    create(folder);
    if (!leadsThroughFoldersOnly(folder)) {
      throw new IOException("a symbolic link stands in the way of " + key);
    }
  }

  /**
   * Makes the folder and those above it. One that is removed just as it is found to be there is
   * told like one that is gone, and not like a key that is taken.
   */
  private static void create(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException taken) {
      Path path = Path.of(taken.getFile());
      if (Files.exists(path) && !Files.isDirectory(path)) {
        throw new NotDirectoryException(taken.getFile());
      }
      throw new NoSuchFileException(taken.getFile());
    }
  }

  /** Removes the folder if it is empty, then the one above it, and so on; never the root. */
  void removeEmptyFolders(Path from) throws IOException {
    for (Path folder = from; !folder.equals(root); folder = above(folder)) {
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException inUse) {
        return;
      }
    }
  }

  /**
   * Makes durable what was added to or removed from this folder. Goes up to the root, as a folder
   * above may be new as well; flushing one that has not changed costs next to nothing.
   */
  void flush(Path from) throws IOException {
    if (!FOLDERS_CAN_BE_FLUSHED) {
      return;
    }
    for (Path folder = from; !folder.equals(root); folder = above(folder)) {
      force(folder);
    }
    force(root);
  }

  long freeBytes() throws IOException {
    return Files.getFileStore(root).getUsableSpace();
  }

  /**
   * How a failure of the disk is told to callers; names the deed and never the folder.
   *
   * @param wanted bytes that were to be written: a full disk is told by what is free, as the
   *     system's own message comes in the language of the machine
   */
  Unavailable unavailable(String deed, long wanted, IOException cause) {
    String reason = isFullFor(wanted) ? ": the disk is full." : ".";
    return new Unavailable("The object store could not " + deed + reason, cause);
  }

  /** The folder in which a file or folder of the store lies. */
  static Path above(Path inside) {
    Path above = inside.getParent();
    if (above == null) {
      throw new IllegalStateException("nothing is above " + inside);
    }
    return above;
  }

  private boolean isFullFor(long wanted) {
    try {
      return freeBytes() < wanted;
    } catch (IOException unknown) {
      return false;
    }
  }

  static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (NoSuchFileException removedMeanwhile) {
      // That it is gone becomes durable with the folder above.
    }
  }

  /** From the top: below a link or a file nothing may be asked for. */
  private boolean leadsThroughFoldersOnly(Path folder) throws IOException {
    Path step = root;
    for (int depth = root.getNameCount(); depth < folder.getNameCount(); depth++) {
      step = step.resolve(folder.getName(depth));
      if (!attributes(step).isDirectory()) {
        return false;
      }
    }
    return true;
  }

  private boolean hasTooLongName(Path file) {
    for (Path name : root.relativize(file)) {
      if (name.toString().length() > MAX_NAME_LENGTH) {
        return true;
      }
    }
    return false;
  }
}
