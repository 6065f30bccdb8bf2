package io.ledgerlift.application.usecase;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.document.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where originals lie on disk while they are read. Each process has a folder of its own, named by
 * its process id, so that what a killed one left behind can be told and removed.
 */
public final class WorkFolder {

  private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);

  private final Path own;

  private WorkFolder(Path own) {
    this.own = own;
  }

  /**
   * The folder of process {@code pid} under {@code root}; those of processes that do not live any
   * more are removed.
   */
  public static WorkFolder open(Path root, long pid, LongPredicate lives) {
    try {
      Files.createDirectories(root);
      for (Path folder : children(root)) {
        if (isLeftBehind(folder, pid, lives)) {
          remove(folder);
        }
      }
      return new WorkFolder(Files.createDirectories(root.resolve(Long.toString(pid))));
    } catch (IOException full) {
      throw new Unavailable("the work folder " + root + " cannot be used", full);
    }
  }

  /** The folder of this process. */
  public Path path() {
    return own;
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

  private static boolean isLeftBehind(Path folder, long pid, LongPredicate lives) {
    String name = folder.getFileName().toString();
    return name.matches("[0-9]{1,18}")
        && (Long.parseLong(name) == pid || !lives.test(Long.parseLong(name)));
  }
}
