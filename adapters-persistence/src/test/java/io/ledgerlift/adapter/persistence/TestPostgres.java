package io.ledgerlift.adapter.persistence;

import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import io.ledgerlift.adapter.persistence.migration.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL for all tests of this module, started by the first that asks. Databases of tests
 * are copies of one that was migrated once.
 */
public final class TestPostgres {

  private static final String TEMPLATE = "migrated";
  private static final AtomicInteger COUNTER = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private TestPostgres() {}

  /** A database with all tables and no rows. */
  public static DatabaseUrl migratedDatabase() {
    return create("template " + TEMPLATE);
  }

  /** A database without tables. */
  public static DatabaseUrl emptyDatabase() {
    return create("");
  }

  public static DatabaseUrl url(String database) {
    return url(database, "postgres");
  }

  public static DatabaseUrl url(String database, String user) {
    return DatabaseUrl.parse(
        "postgresql://" + user + "@127.0.0.1:" + SERVER.getPort() + "/" + database);
  }

  public static Connection connect(DatabaseUrl url) throws SQLException {
    return DriverManager.getConnection(url.jdbc(), url.credentials());
  }

  /** Runs statements as the superuser, outside any of the test's databases. */
  public static void asSuperuser(String... statements) {
    execute(url("postgres"), statements);
  }

  public static void execute(DatabaseUrl url, String... statements) {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static DatabaseUrl create(String from) {
    String name = "test_" + COUNTER.incrementAndGet();
    asSuperuser("create database " + name + " " + from);
    return url(name);
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .setLocaleConfig("locale", "C")
              .start();
      String jdbc = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/";
      execute(new DatabaseUrl(jdbc + "postgres", "postgres", null), "create database " + TEMPLATE);
      DatabaseUrl template = new DatabaseUrl(jdbc + TEMPLATE, "postgres", null);
      new Migrations(DatabaseSettings.of(template)).migrate();
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
