package io.ledgerlift.adapter.persistence.embedded;

import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import io.ledgerlift.application.Unavailable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of our own under a home folder: durable, on the loopback address only, on the same
 * port whenever it runs. Its data outlives every crash, its process does not outlive the next
 * start.
 *
 * <p>It trusts everybody on this machine; that is the price of needing no set-up.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private final Keeper keeper;
  private final @Nullable FolderLock service;

  private EmbeddedDatabase(Keeper keeper, @Nullable FolderLock service) {
    this.keeper = keeper;
    this.service = service;
  }

  /**
   * The database of this home for its one service.
   *
   * @throws FolderInUse when another service runs there
   * @throws Unavailable when the server does not start
   */
  public static EmbeddedDatabase open(Path home) {
    try {
      ServerFolder folder = ServerFolder.in(home);
      FolderLock service =
          FolderLock.tryAcquire(folder.serviceLockFile()).orElseThrow(() -> inUse(home, folder));
      return open(folder, service);
    } catch (IOException failure) {
      throw unusable(home, failure);
    }
  }

  private static EmbeddedDatabase open(ServerFolder folder, FolderLock service) throws IOException {
    try {
      return new EmbeddedDatabase(Keeper.of(folder), service);
    } catch (IOException | RuntimeException failure) {
      service.close();
      throw failure;
    }
  }

  /**
   * The database of this home for a command or a worker, beside a service that may be running.
   *
   * @throws Unavailable when there is none and it does not start
   */
  public static EmbeddedDatabase attach(Path home) {
    try {
      return new EmbeddedDatabase(Keeper.of(ServerFolder.in(home)), null);
    } catch (IOException failure) {
      throw unusable(home, failure);
    }
  }

  private static FolderInUse inUse(Path home, ServerFolder folder) {
    return new FolderInUse(
        "LedgerLift already runs on %s (%s)."
            .formatted(home, FolderLock.holder(folder.serviceLockFile())));
  }

  private static Unavailable unusable(Path home, IOException failure) {
    return new Unavailable("The folder " + home + " cannot be used.", failure);
  }

  /** For the service, in a role that cannot alter an event. */
  public DatabaseUrl url() {
    return ServerSetup.url(keeper.port(), ServerSetup.SERVICE, ServerSetup.DATABASE);
  }

  /** For migrations, in the role that owns the tables. */
  public DatabaseUrl migrationUrl() {
    return ServerSetup.url(keeper.port(), ServerSetup.OWNER, ServerSetup.DATABASE);
  }

  /** Stops the server unless another process uses it, which then goes on with it. */
  @Override
  public void close() {
    try {
      keeper.close();
      if (service != null) {
        service.close();
      }
    } catch (IOException failure) {
      throw new Unavailable("The embedded PostgreSQL did not stop.", failure);
    }
  }
}
