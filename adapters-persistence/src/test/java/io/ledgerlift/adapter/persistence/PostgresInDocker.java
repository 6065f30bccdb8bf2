package io.ledgerlift.adapter.persistence;

import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import io.ledgerlift.adapter.persistence.migration.Migrations;
import io.ledgerlift.application.Needs;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL's own image, where there is a Docker engine; it stops with the tests. */
final class PostgresInDocker {

  private static final String IMAGE = "postgres:17-alpine";

  private static @Nullable DatabaseUrl migrated;

  private PostgresInDocker() {}

  /** Its database with all tables; skips the test where there is no engine. */
  static synchronized DatabaseUrl database() {
    Needs.docker(DockerClientFactory.instance().isDockerAvailable());
    if (migrated == null) {
      migrated = start();
    }
    return migrated;
  }

  private static DatabaseUrl start() {
    PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
    container.start();
    DatabaseUrl url =
        new DatabaseUrl(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    new Migrations(DatabaseSettings.of(url)).migrate();
    System.out.println("exercised: " + IMAGE + " in Docker");
    return url;
  }
}
