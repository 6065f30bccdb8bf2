package io.ledgerlift.bootstrap.process;

import static org.awaitility.Awaitility.await;

import io.ledgerlift.adapter.persistence.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A PostgreSQL server that runs beside the processes which use it, and outlives them all. */
final class Postgres implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);

  private final Path folder;
  private final EmbeddedDatabase server;
  private final AtomicInteger databases = new AtomicInteger();

  private Postgres(Path folder, EmbeddedDatabase server) {
    this.folder = folder;
    this.server = server;
  }

  static Postgres start() {
    try {
      Path folder = Files.createTempDirectory("ledgerlift-postgres").toRealPath();
      return new Postgres(folder, EmbeddedDatabase.open(folder));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** A database with nothing in it. */
  TestDatabase database() {
    String name = "shared_" + databases.incrementAndGet();
    maintenance().execute("create database " + name);
    return new TestDatabase(port(), name);
  }

  /** Where the server listens, now and after every restart. */
  int port() {
    return URI.create(server.url().jdbc().substring("jdbc:".length())).getPort();
  }

  /** SIGKILL to the server and all that it has started; returns when another one answers. */
  void kill() {
    LeftOvers.databases(folder).forEach(ProcessHandle::destroyForcibly);
    await("the server is back")
        .atMost(START)
        .ignoreExceptions()
        .until(() -> !maintenance().ask("select 1").isEmpty());
  }

  private TestDatabase maintenance() {
    return new TestDatabase(port(), "postgres");
  }

  @Override
  public void close() throws IOException {
    server.close();
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
