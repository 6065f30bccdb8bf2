package io.ledgerlift.adapter.persistence.embedded;

import io.ledgerlift.application.Unavailable;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running server of a folder, started by this process and stopped by it. A server that ends
 * without being told to is started again, for as long as it takes.
 */
final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  /** Recovery after a crash reads the log since the last checkpoint: seconds, at most a minute. */
  private static final Duration START_WAIT = Duration.ofSeconds(60);

  /** A port taken in the last moment or a process not buried yet: gone at the next try. */
  private static final int TRIES = 3;

  /** What keeps a server from starting, a full disk above all, may take its time to go. */
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final Executor later =
      CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  private final ServerFolder folder;
  private EmbeddedPostgres postgres;
  private boolean closed;

  private Server(ServerFolder folder) throws IOException {
    this.folder = folder;
    this.postgres = launch(folder);
    watch();
  }

  static Server start(ServerFolder folder) throws IOException {
    return new Server(folder);
  }

  synchronized int port() {
    return postgres.getPort();
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    postgres.close();
    new LeftOver(folder).stop();
  }

  private void watch() {
    folder
        .pid()
        .flatMap(ProcessHandle::of)
        .ifPresent(process -> process.onExit().thenRun(this::startAgain));
  }

  private synchronized void startAgain() {
    if (closed) {
      return;
    }
    LOG.warn("The embedded PostgreSQL has ended by itself; it is started again.");
    try {
      postgres.close();
      postgres = launch(folder);
      watch();
    } catch (IOException | RuntimeException failure) {
      LOG.error(
          "The embedded PostgreSQL does not start; it is tried again in {} s.",
          PAUSE.toSeconds(),
          failure);
      later.execute(this::startAgain);
    }
  }

  private static EmbeddedPostgres launch(ServerFolder folder) throws IOException {
    folder.requireRoom();
    for (int attempt = 1; ; attempt++) {
      folder.clearHalfMade();
      new LeftOver(folder).stop();
      try {
        return builder(folder).start();
      } catch (IOException | RuntimeException failure) {
        if (attempt == TRIES) {
          throw new Unavailable(
              "The embedded PostgreSQL does not start; see " + folder.startLog() + ".", failure);
        }
        LOG.info("The embedded PostgreSQL did not start at once.", failure);
        // Its own lock stays with this process after a failed start; a new file is free again.
        Files.deleteIfExists(folder.data().resolve("epg-lock"));
      }
    }
  }

  /**
   * Durable, on the loopback address only, in UTF-8. The built-in locale sorts by code point as C
   * does and knows letter case beyond ASCII, the same on every system.
   */
  private static EmbeddedPostgres.Builder builder(ServerFolder folder) throws IOException {
    ProcessBuilder.Redirect log = ProcessBuilder.Redirect.to(folder.startLog().toFile());
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(folder.programs().toFile())
        .setDataDirectory(folder.data())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(folder.port())
        .setPGStartupWait(START_WAIT)
        .setOutputRedirector(log)
        .setErrorRedirector(log)
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("locale", "C")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "100")
        .setServerConfig("logging_collector", "on")
        .setServerConfig("log_filename", "postgresql-%a.log")
        .setServerConfig("log_rotation_age", "1d")
        .setServerConfig("log_truncate_on_rotation", "on")
        // No values of rows in the log.
        .setServerConfig("log_error_verbosity", "terse")
        .setServerConfig("log_min_error_statement", "panic");
  }
}
