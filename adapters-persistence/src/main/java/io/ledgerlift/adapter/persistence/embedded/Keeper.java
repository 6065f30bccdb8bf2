package io.ledgerlift.adapter.persistence.embedded;

import io.ledgerlift.application.Unavailable;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of the processes that use the server of a folder. The first of them runs it; when that one
 * ends, in order or not, the next takes over and runs it on the same port. The last one stops it.
 */
final class Keeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

  /** So long a process waits for a server that another one is just starting. */
  private static final Duration STARTING = Duration.ofSeconds(30);

  private static final long LOOK_EVERY_MILLIS = 250;

  private final ServerFolder folder;
  private final int port;
  private @Nullable FolderLock lock;
  private @Nullable Server server;
  private boolean closed;

  private Keeper(ServerFolder folder, int port) {
    this.folder = folder;
    this.port = port;
    Thread successor = new Thread(this::succeed, "embedded-postgres-successor");
    successor.setDaemon(true);
    successor.start();
  }

  private Keeper(ServerFolder folder, FolderLock lock, Server server) {
    this.folder = folder;
    this.port = server.port();
    this.lock = lock;
    this.server = server;
  }

  /**
   * Runs the server of this folder, or uses the one that another process runs.
   *
   * @throws Unavailable when there is none and it does not start
   */
  static Keeper of(ServerFolder folder) throws IOException {
    long end = System.nanoTime() + STARTING.toNanos();
    while (System.nanoTime() < end) {
      Optional<FolderLock> lock = FolderLock.tryAcquire(folder.lockFile());
      if (lock.isPresent()) {
        return new Keeper(folder, lock.get(), start(folder, lock.get()));
      }
      Optional<Integer> port = folder.readyPort();
      if (port.isPresent()) {
        return new Keeper(folder, port.get());
      }
      LeftOver.pause();
    }
    throw new Unavailable("The database in " + folder.root() + " is starting for too long.");
  }

  int port() {
    return port;
  }

  /** Waits for the process that runs the server to end, and runs it from then on. */
  private synchronized void succeed() {
    try {
      while (!closed && !isTakenOver()) {
        wait(LOOK_EVERY_MILLIS);
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isTakenOver() {
    try {
      Optional<FolderLock> free = FolderLock.tryAcquire(folder.lockFile());
      if (free.isPresent()) {
        LOG.info("The process that ran the embedded PostgreSQL has ended; this one goes on.");
        server = start(folder, free.get());
        lock = free.get();
      }
      return free.isPresent();
    } catch (IOException | RuntimeException failure) {
      LOG.error("The embedded PostgreSQL could not be taken over; trying again.", failure);
      return false;
    }
  }

  private static Server start(ServerFolder folder, FolderLock lock) throws IOException {
    try {
      Server server = Server.start(folder);
      ServerSetup.ensure(server.port());
      folder.markComplete();
      return server;
    } catch (SQLException failure) {
      lock.close();
      throw new Unavailable("The embedded PostgreSQL cannot be set up.", failure);
    } catch (IOException | RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    notifyAll();
    if (server != null) {
      server.close();
    }
    if (lock != null) {
      lock.close();
    }
  }
}
