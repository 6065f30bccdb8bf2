package io.ledgerlift.adapter.persistence;

import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.HealthCheckContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Holds the check of the database to the contract. */
@SuppressWarnings("NullAway.Init")
final class DatabaseHealthCheckTest extends HealthCheckContract {

  private static Database database;

  @BeforeAll
  static void openDatabase() {
    database = Database.open(DatabaseSettings.of(TestPostgres.migratedDatabase()), "test");
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @Override
  protected HealthCheck well() {
    return database.health();
  }

  @Override
  protected Optional<HealthCheck> away() {
    Database gone = Database.open(DatabaseSettings.of(TestPostgres.migratedDatabase()), "test");
    gone.close();
    return Optional.of(gone.health());
  }

  @Override
  protected List<String> secrets() {
    return List.of("127.0.0.1", "postgres", "test_");
  }
}
