package io.ledgerlift.application.usecase;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * Where originals lie on disk while they are read. Each process has a folder of its own, named by
 * its process id, so that what a killed one left behind can be told and removed.
 */
public final class WorkFolder {

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

  /** A folder for one reading; {@link #remove} takes it away again. */
  Path open(Document document) {
    try {
      return Files.createDirectories(own.resolve(document.id() + "-" + document.attempt()));
    } catch (IOException full) {
      throw new Unavailable("no room for another original", full);
    }
  }

  /** Removes a folder with everything in it; a folder that is not there is gone already. */
  static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
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
