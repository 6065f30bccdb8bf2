package io.ledgerlift.adapter.persistence.embedded;

import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import io.ledgerlift.application.Unavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own under a home folder: durable, on the loopback address only, on the same
 * port whenever it runs. Its data outlives every crash, its process does not outlive the next
 * start.
 *
 * <p>It trusts everybody on this machine; that is the price of needing no set-up.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  /** So long a command waits for a server that another process is just starting. */
  private static final Duration STARTING = Duration.ofSeconds(30);

  private final int port;
  private final @Nullable Server server;
  private final @Nullable FolderLock lock;

  private EmbeddedDatabase(int port, @Nullable Server server, @Nullable FolderLock lock) {
    this.port = port;
    this.server = server;
    this.lock = lock;
  }

  /**
   * Starts the database of this home for a service.
   *
   * @throws FolderInUse when another process runs it
   * @throws Unavailable when the server does not start
   */
  public static EmbeddedDatabase open(Path home) {
    try {
      ServerFolder folder = ServerFolder.in(home);
      Optional<FolderLock> lock = FolderLock.tryAcquire(folder.lockFile());
      if (lock.isEmpty()) {
        throw new FolderInUse(
            "LedgerLift already runs on %s (%s)."
                .formatted(home, FolderLock.holder(folder.lockFile())));
      }
      return start(folder, lock.get());
    } catch (IOException failure) {
      throw new Unavailable("The folder " + home + " cannot be used.", failure);
    }
  }

  /**
   * The database of this home for one command: the running one where there is one, else one started
   * for as long as the command takes.
   *
   * @throws Unavailable when there is none and it does not start
   */
  public static EmbeddedDatabase attach(Path home) {
    try {
      ServerFolder folder = ServerFolder.in(home);
      long end = System.nanoTime() + STARTING.toNanos();
      while (System.nanoTime() < end) {
        Optional<FolderLock> lock = FolderLock.tryAcquire(folder.lockFile());
        if (lock.isPresent()) {
          return start(folder, lock.get());
        }
        Optional<Integer> port = folder.readyPort();
        if (port.isPresent()) {
          return new EmbeddedDatabase(port.get(), null, null);
        }
        LeftOver.pause();
      }
      throw new Unavailable("The database of " + home + " is starting for too long.");
    } catch (IOException failure) {
      throw new Unavailable("The folder " + home + " cannot be used.", failure);
    }
  }

  /** For the service, in a role that cannot alter an event. */
  public DatabaseUrl url() {
    return ServerSetup.url(port, ServerSetup.SERVICE, ServerSetup.DATABASE);
  }

  /** For migrations, in the role that owns the tables. */
  public DatabaseUrl migrationUrl() {
    return ServerSetup.url(port, ServerSetup.OWNER, ServerSetup.DATABASE);
  }

  /** Stops the server if this process started it. */
  @Override
  public void close() {
    try {
      if (server != null) {
        server.close();
      }
      if (lock != null) {
        lock.close();
      }
    } catch (IOException failure) {
      throw new Unavailable("The embedded PostgreSQL did not stop.", failure);
    }
  }

  private static EmbeddedDatabase start(ServerFolder folder, FolderLock lock) throws IOException {
    try {
      Server server = Server.start(folder);
      ServerSetup.ensure(server.port());
      folder.markComplete();
      return new EmbeddedDatabase(server.port(), server, lock);
    } catch (SQLException failure) {
      lock.close();
      throw new Unavailable("The embedded PostgreSQL cannot be set up.", failure);
    } catch (IOException | RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }
}
