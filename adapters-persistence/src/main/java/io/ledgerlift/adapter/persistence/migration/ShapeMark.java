package io.ledgerlift.adapter.persistence.migration;

import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import io.ledgerlift.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The digest of all changes and grants, left as a comment on Liquibase's table when they are made:
 * a start that finds its own digest has nothing to do, and saves the second that Liquibase takes to
 * find that out.
 */
final class ShapeMark {

  private static final String READ =
      "select obj_description(to_regclass('databasechangelog'), 'pg_class')";

  private ShapeMark() {}

  /** The digest for this version, and for the role that it grants to. */
  static String of(DatabaseSettings settings) {
    String all = String.join("\n", Scripts.changes()) + Scripts.grants() + settings.url().user();
    return "ledgerlift " + Sha256.of(all.getBytes(StandardCharsets.UTF_8));
  }

  static boolean isAt(Connection connection, String mark) throws SQLException {
    return mark.equals(read(connection));
  }

  static void set(Connection connection, String mark) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("comment on table databasechangelog is '" + mark + "'");
    }
  }

  /** Says that nobody knows what the tables look like, if ever anybody did. */
  static void remove(Connection connection) throws SQLException {
    if (read(connection) != null) {
      set(connection, "");
    }
  }

  private static @Nullable String read(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(READ);
        ResultSet comment = statement.executeQuery()) {
      return comment.next() ? comment.getString(1) : null;
    }
  }
}
