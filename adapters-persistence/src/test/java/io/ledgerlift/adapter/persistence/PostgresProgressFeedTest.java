package io.ledgerlift.adapter.persistence;

import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import io.ledgerlift.application.port.ProgressFeed;
import io.ledgerlift.application.port.ProgressFeedContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Holds {@code PostgresProgressFeed} to the contract, within a process and between two. */
@SuppressWarnings("NullAway.Init")
final class PostgresProgressFeedTest extends ProgressFeedContract {

  private static Database one;
  private static Database other;

  @BeforeAll
  static void openDatabases() {
    DatabaseUrl url = TestPostgres.migratedDatabase();
    one = Database.open(DatabaseSettings.of(url), "test");
    other = Database.open(DatabaseSettings.of(url), "test");
  }

  @AfterAll
  static void closeDatabases() {
    one.close();
    other.close();
  }

  @Override
  protected ProgressFeed open() {
    return one.progressFeed();
  }

  @Override
  protected ProgressFeed elsewhere() {
    return other.progressFeed();
  }
}
