package io.ledgerlift.adapter.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The processes of PostgreSQL that work in one data folder. A process is one of them when its
 * program is postgres and its working folder is ours; where the system does not tell the latter,
 * when its command line names the folder. A number in a file proves nothing.
 */
final class Residents {

  private static final Path PROC = Path.of("/proc");

  private final Path data;

  Residents(Path data) {
    this.data = data;
  }

  /** All of them; without {@code /proc} only the server itself can be told. */
  List<ProcessHandle> all() {
    return ProcessHandle.allProcesses().filter(this::isResident).toList();
  }

  Optional<ProcessHandle> server(long pid) {
    return ProcessHandle.of(pid).filter(this::isResident);
  }

  private boolean isResident(ProcessHandle process) {
    return process.isAlive()
        && (Files.isDirectory(PROC.resolve("self")) ? worksHere(process) : isNamedHere(process));
  }

  /** A dead process that nobody has buried yet has no working folder. */
  private boolean worksHere(ProcessHandle process) {
    Path entry = PROC.resolve(Long.toString(process.pid()));
    try {
      return Files.readSymbolicLink(entry.resolve("cwd")).equals(data)
          && Files.readSymbolicLink(entry.resolve("exe"))
              .getFileName()
              .toString()
              .startsWith("postgres");
    } catch (IOException | SecurityException somebodyElses) {
      return false;
    }
  }

  private boolean isNamedHere(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    return info.command().filter(program -> program.contains("postgres")).isPresent()
        && info.commandLine().filter(line -> line.contains(data.toString())).isPresent();
  }
}
