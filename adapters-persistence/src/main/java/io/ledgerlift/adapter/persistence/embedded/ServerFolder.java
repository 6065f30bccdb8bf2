package io.ledgerlift.adapter.persistence.embedded;

import io.ledgerlift.application.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the server keeps what: its data, its programs, its locks and its port.
 *
 * @param root {@code postgres} in the service's home
 */
record ServerFolder(Path root) {

  /** Written when a data folder was made completely; one without it never held anything. */
  private static final String COMPLETE = "ledgerlift-complete";

  /** Bytes of two files of its write-ahead log: a server that cannot write the next one ends. */
  private static final long LEAST_ROOM = 32L * 1024 * 1024;

  /** Line of {@code postmaster.pid} that holds the port, counted from 0 (PostgreSQL, pidfile.h). */
  private static final int PORT_LINE = 3;

  /** Line of {@code postmaster.pid} that says whether the server is ready. */
  private static final int STATUS_LINE = 7;

  static ServerFolder in(Path home) throws IOException {
    Path root = home.toAbsolutePath().normalize().resolve("postgres");
    Files.createDirectories(root);
    if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
      // Below lie programs that we run, in folders that their unpacker opens to everybody.
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    }
    return new ServerFolder(root.toRealPath());
  }

  Path data() {
    return root.resolve("data");
  }

  /** Apart from the data: what lies beside old data folders there is cleaned up by zonky. */
  Path programs() {
    return root.resolve("programs");
  }

  /** Of the process that runs the server. */
  Path lockFile() {
    return root.resolve("lock");
  }

  /** Of the one service on this home. */
  Path serviceLockFile() {
    return root.resolve("service-lock");
  }

  Path startLog() {
    return root.resolve("start.log");
  }

  Path pidFile() {
    return data().resolve("postmaster.pid");
  }

  void markComplete() throws IOException {
    Path mark = data().resolve(COMPLETE);
    if (!Files.exists(mark)) {
      Files.createFile(mark);
    }
  }

  /**
   * Returns when a server can start here; one that cannot would be waited for in vain.
   *
   * @throws Unavailable when the disk is full
   */
  void requireRoom() throws IOException {
    long room = Files.getFileStore(root).getUsableSpace();
    if (room < LEAST_ROOM) {
      throw new Unavailable(
          "The disk is full: the embedded PostgreSQL needs %d MB in %s, and has %d MB."
              .formatted(LEAST_ROOM >> 20, root, room >> 20));
    }
  }

  /** Puts aside what a start that was killed half-way left, so that the next one begins anew. */
  void clearHalfMade() throws IOException {
    if (Files.exists(data()) && !Files.exists(data().resolve(COMPLETE))) {
      deleteTree(data());
    }
    try (Stream<Path> unpacked = Files.exists(programs()) ? Files.list(programs()) : Stream.of()) {
      for (Path folder : unpacked.toList()) {
        if (!Files.exists(folder.resolve(".exists"))) {
          deleteTree(folder);
        }
      }
    }
  }

  /** The port of this folder: always the same one, unless a stranger has taken it. */
  int port() throws IOException {
    Path file = root.resolve("port");
    int kept = keptPort(file);
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), kept));
      if (probe.getLocalPort() != kept) {
        Files.writeString(file, Integer.toString(probe.getLocalPort()));
      }
      return probe.getLocalPort();
    } catch (IOException taken) {
      if (kept == 0) {
        throw taken;
      }
      Files.delete(file);
      return port();
    }
  }

  /** A file that a crash left empty holds no port. */
  private static int keptPort(Path file) throws IOException {
    String text = Files.exists(file) ? Files.readString(file).strip() : "";
    return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
  }

  /** The port of the running server; empty while none is ready. */
  Optional<Integer> readyPort() {
    List<String> lines = pidLines();
    return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")
        ? Optional.of(Integer.parseInt(lines.get(PORT_LINE).strip()))
        : Optional.empty();
  }

  /** The process that says it is the server; whether it is must be looked at. */
  Optional<Long> pid() {
    return pidLines().stream().findFirst().map(String::strip).map(Long::parseLong);
  }

  private List<String> pidLines() {
    try {
      return Files.readAllLines(pidFile());
    } catch (IOException notThere) {
      return List.of();
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
