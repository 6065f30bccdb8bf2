package io.ledgerlift.adapter.persistence.migration;

import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import io.ledgerlift.adapter.persistence.connection.SqlFailures;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The connection that migrates; while it is open no other process does. */
final class OwnerConnection {

  /** Any number that nobody else locks; these are the letters "ledgerli". */
  private static final long MIGRATING = 0x6c65646765726c69L;

  /** As long as a start waits for another process that migrates. */
  private static final String PATIENCE = "set lock_timeout = '120s'; set statement_timeout = 0";

  /**
   * A change that waits for a table lets nobody else at it: it waits briefly, and is tried again.
   */
  private static final String IMPATIENCE = "set lock_timeout = '1s'";

  private OwnerConnection() {}

  static Connection open(DatabaseSettings settings) throws SQLException {
    Properties properties = settings.migrationUrl().credentials();
    properties.setProperty("ApplicationName", "ledgerlift-migration");
    properties.setProperty("connectTimeout", "5");
    Connection connection = DriverManager.getConnection(settings.migrationUrl().jdbc(), properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute(PATIENCE);
      statement.execute("select pg_advisory_lock(" + MIGRATING + ")");
      statement.execute(IMPATIENCE);
      return connection;
    } catch (SQLException | RuntimeException failure) {
      connection.close();
      throw failure;
    }
  }

  static RuntimeException translated(Exception failure) {
    return SqlFailures.translate(failure);
  }
}
