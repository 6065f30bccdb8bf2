package io.ledgerlift.adapter.persistence.embedded;

import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database and the roles in a server of our own: made at the first start, there ever after. */
final class ServerSetup {

  static final String DATABASE = "ledgerlift";
  static final String OWNER = "postgres";
  static final String SERVICE = "ledgerlift";

  private ServerSetup() {}

  static DatabaseUrl url(int port, String user, String database) {
    return new DatabaseUrl("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, null);
  }

  static void ensure(int port) throws SQLException {
    DatabaseUrl url = url(port, OWNER, "postgres");
    try (Connection connection = DriverManager.getConnection(url.jdbc(), url.credentials());
        Statement statement = connection.createStatement()) {
      if (isMissing(statement, "select from pg_roles where rolname = '" + SERVICE + "'")) {
        statement.execute("create role " + SERVICE + " login");
      }
      if (isMissing(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
        statement.execute("create database " + DATABASE);
      }
    }
  }

  private static boolean isMissing(Statement statement, String question) throws SQLException {
    try (ResultSet found = statement.executeQuery(question)) {
      return !found.next();
    }
  }
}
