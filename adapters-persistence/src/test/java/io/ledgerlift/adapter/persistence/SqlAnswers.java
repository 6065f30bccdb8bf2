package io.ledgerlift.adapter.persistence;

import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Questions to the database past every port, as a test or an intruder asks them. */
public final class SqlAnswers {

  private SqlAnswers() {}

  /** The first column of every row. */
  public static List<String> ask(DatabaseUrl url, String question) {
    try (Connection connection = TestPostgres.connect(url);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      List<String> column = new ArrayList<>();
      while (answer.next()) {
        column.add(String.valueOf(answer.getString(1)));
      }
      return column;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** How the server would run a statement with these literals in the place of its parameters. */
  public static String plan(DatabaseUrl url, String sql, Map<String, String> literals) {
    String bound = sql;
    for (Map.Entry<String, String> literal : literals.entrySet()) {
      bound = bound.replaceAll(":" + literal.getKey() + "\\b", literal.getValue());
    }
    return String.join("\n", ask(url, "explain " + bound));
  }
}
