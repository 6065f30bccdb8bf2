package io.ledgerlift.bootstrap.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What processes leave behind that did not end in order. */
final class LeftOvers {

  private LeftOvers() {}

  /** The database processes that work under {@code home}. */
  static List<ProcessHandle> databases(Path home) {
    return ProcessHandle.allProcesses().filter(process -> worksUnder(home, process)).toList();
  }

  /** Ends the databases of a home whose service was killed and not started again. */
  static void end(Path home) {
    if (Files.exists(home)) {
      databases(home).forEach(ProcessHandle::destroyForcibly);
      await("no database works under " + home).until(() -> databases(home).isEmpty());
    }
  }

  /** The regular files under {@code folder}; none when there is no such folder. */
  static List<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(Files::isRegularFile).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The names of what lies in {@code folder}. */
  static List<String> names(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.map(child -> child.getFileName().toString()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean worksUnder(Path home, ProcessHandle process) {
    try {
      Path folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
      return Files.readSymbolicLink(folder).startsWith(home);
    } catch (IOException goneOrSomebodyElses) {
      return false;
    }
  }
}
