package io.ledgerlift.adapter.persistence.connection;

import java.time.Duration;

/**
 * How the service uses its database.
 *
 * @param url of the service
 * @param migrationUrl of the owner of the tables; the same as {@code url} where there is no other
 *     role
 * @param poolSize connections at most, the one for progress aside
 * @param connectionTimeout how long a caller waits for a free connection before it is told that
 *     there is none
 * @param startTimeout how long the start waits for a database that is not there yet
 */
public record DatabaseSettings(
    DatabaseUrl url,
    DatabaseUrl migrationUrl,
    int poolSize,
    Duration connectionTimeout,
    Duration startTimeout) {

  /** Twice the threads that work at once on two cores, and room for the doors. */
  private static final int DEFAULT_POOL_SIZE = 16;

  /** Long enough for a short rush; short enough that a door answers 503 while people still wait. */
  private static final Duration DEFAULT_CONNECTION_TIMEOUT = Duration.ofSeconds(3);

  /** A database in the next container starts within this time. */
  private static final Duration DEFAULT_START_TIMEOUT = Duration.ofSeconds(30);

  public DatabaseSettings {
    if (poolSize < 2) {
      throw new IllegalArgumentException("the pool needs two connections, not " + poolSize);
    }
  }

  /** The usual measures, one role for everything. */
  public static DatabaseSettings of(DatabaseUrl url) {
    return of(url, url);
  }

  /** The usual measures, and the tables belong to somebody else. */
  public static DatabaseSettings of(DatabaseUrl url, DatabaseUrl migrationUrl) {
    return new DatabaseSettings(
        url, migrationUrl, DEFAULT_POOL_SIZE, DEFAULT_CONNECTION_TIMEOUT, DEFAULT_START_TIMEOUT);
  }

  /** The same with another number of connections. */
  public DatabaseSettings withPoolSize(int connections) {
    return new DatabaseSettings(url, migrationUrl, connections, connectionTimeout, startTimeout);
  }
}
