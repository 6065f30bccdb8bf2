package io.ledgerlift.application.usecase;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where originals lie on disk while they are read. Each process has a folder of its own and holds a
 * {@link WorkLock} on it, so that what a killed one left behind can be told and removed, whatever
 * containers or machines share the disk.
 */
public final class WorkFolder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}");

  private final Path own;
  private final WorkLock lock;

  private WorkFolder(Path own, WorkLock lock) {
    this.own = own;
    this.lock = lock;
  }

  /**
   * A new folder under {@code root}, named after {@code id}; those that nobody holds any more are
   * removed.
   */
  public static WorkFolder open(Path root, UUID id) {
    String name = id.toString().substring(0, 8); // short: paths of sockets have little room
    Path locks = root.resolveSibling(root.getFileName() + ".locks");
    try {
      Files.createDirectories(root);
      WorkLock lock =
          WorkLock.hold(Files.createDirectories(locks), name, held -> sweep(root, held));
      return new WorkFolder(Files.createDirectories(root.resolve(name)), lock);
    } catch (IOException full) {
      throw new Unavailable("the work folder " + root + " cannot be used", full);
    }
  }

  private static void sweep(Path root, Predicate<String> held) throws IOException {
    for (Path folder : children(root)) {
      String name = folder.getFileName().toString();
      if (NAME.matcher(name).matches() && !held.test(name)) {
        remove(folder);
      }
    }
  }

  /** The folder of this process. */
  public Path path() {
    return own;
  }

  /** Removes the folder; to be called when nobody works in it any more. */
  @Override
  public void close() throws IOException {
    remove(own);
    lock.close();
  }

  /** A folder for one reading, gone when it is closed. */
  Scratch open(Document document) {
    try {
      return new Scratch(
          Files.createDirectories(own.resolve(document.id() + "-" + document.attempt())));
    } catch (IOException full) {
      throw new Unavailable("no room for another original", full);
    }
  }

  /** A folder for something else that is done about a document, beside all others. */
  Scratch openApart(Document document) {
    try {
      return new Scratch(Files.createTempDirectory(own, document.id() + "-"));
    } catch (IOException full) {
      throw new Unavailable("no room for another original", full);
    }
  }

  /** The folder of one reading. */
  record Scratch(Path path) implements AutoCloseable {

    /** What cannot be removed now is removed at the next start: a reading does not fail for it. */
    @Override
    public void close() {
      try {
        remove(path);
      } catch (IOException stuck) {
        LOG.warn("the work folder {} could not be removed", path.getFileName(), stuck);
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static List<Path> children(Path root) throws IOException {
    try (Stream<Path> folders = Files.list(root)) {
      return folders.toList();
    }
  }
}
