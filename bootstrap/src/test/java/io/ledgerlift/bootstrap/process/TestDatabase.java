package io.ledgerlift.bootstrap.process;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database, and questions to it past the service. */
record TestDatabase(int port, String name) {

  private static final String OWNER = "postgres";

  /** Without the right to alter an event; exists wherever an embedded server was set up. */
  private static final String SERVICE = "ledgerlift";

  /** For the service, over a wire that listens on {@code port}. */
  String url(int wire) {
    return "postgresql://" + SERVICE + "@127.0.0.1:" + wire + "/" + name;
  }

  /** For migrations, likewise. */
  String migrationUrl(int wire) {
    return "postgresql://" + OWNER + "@127.0.0.1:" + wire + "/" + name;
  }

  /** The first column of every row. */
  List<String> ask(String question) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      List<String> column = new ArrayList<>();
      while (answer.next()) {
        column.add(answer.getString(1));
      }
      return column;
    } catch (SQLException failure) {
      throw new IllegalStateException(question, failure);
    }
  }

  /** Answers how many rows it touched. */
  int execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** A connection that a test keeps, to lock something. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + name, OWNER, "");
  }
}
