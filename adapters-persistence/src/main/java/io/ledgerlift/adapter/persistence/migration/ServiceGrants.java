package io.ledgerlift.adapter.persistence.migration;

import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Lets the service's role do what it must, and no more: above all it cannot alter an event. Where
 * the service is the owner of the tables there is nothing to grant, and the triggers stand alone.
 */
final class ServiceGrants {

  private ServiceGrants() {}

  static void grant(Connection connection, DatabaseSettings settings) throws SQLException {
    String role = settings.url().user();
    if (role == null || role.equals(settings.migrationUrl().user())) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      String quoted = statement.enquoteIdentifier(role, true);
      // One string is one transaction.
      statement.execute(Scripts.grants().replace("${role}", quoted));
    }
  }
}
