package io.ledgerlift.adapter.storage.broken;

import java.sql.Connection;
import java.sql.SQLException;

/** Breaks a rule of the architecture on purpose, so that the rule is known to bite. */
public final class KnowsJdbc {

  public String catalog(Connection connection) throws SQLException {
    return connection.getCatalog();
  }
}
