package io.ledgerlift.adapter.persistence.migration;

import io.ledgerlift.domain.InvalidValue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says which changes may be taken back: none under people who work, and none that hold events. */
final class RollbackGuard {

  private static final String EVENTS_TABLE = "0002-processing-events";

  /** The tables and triggers of documents and their events, which outlive everything. */
  private static final Set<String> AUDIT_TRAIL =
      Set.of(
          "0001-documents",
          EVENTS_TABLE,
          "0003-events-are-insert-only",
          "0004-no-change-without-its-event");

  private static final String MADE = "select id from databasechangelog order by orderexecuted desc";

  private static final String OTHERS =
      """
      select count(*) from pg_stat_activity
      where datname = current_database() and backend_type = 'client backend'
        and pid <> pg_backend_pid()
      """;

  private static final String EVENTS =
      "select count(*) from (select from processing_events limit 1)";

  /** A tenth of a second apart. */
  private static final int LOOKS = 20;

  private RollbackGuard() {}

  /**
   * The newest {@code count} changes, newest first.
   *
   * @throws InvalidValue when there are not so many
   * @throws RollbackRefused when they must stay
   */
  static List<String> newest(Connection connection, int count) throws SQLException {
    List<String> made = made(connection);
    if (count > made.size()) {
      throw new InvalidValue("out_of_range", "Only " + made.size() + " changes were made.");
    }
    if (othersStay(connection)) {
      throw new RollbackRefused("Others use this database; stop every service and worker first.");
    }
    List<String> newest = made.subList(0, count);
    boolean keepsEvents = made.contains(EVENTS_TABLE) && number(connection, EVENTS) > 0;
    if (keepsEvents && newest.stream().anyMatch(AUDIT_TRAIL::contains)) {
      long harmless = made.stream().filter(change -> !AUDIT_TRAIL.contains(change)).count();
      throw new RollbackRefused(
          "There are events, which are never deleted: %d changes can be taken back at most."
              .formatted(harmless));
    }
    return newest;
  }

  /** Whoever has just left is seen for a moment more. */
  private static boolean othersStay(Connection connection) throws SQLException {
    for (int look = 0; look < LOOKS; look++) {
      if (number(connection, OTHERS) == 0) {
        return false;
      }
      number(connection, "select 0 from pg_sleep(0.1)");
    }
    return true;
  }

  private static List<String> made(Connection connection) throws SQLException {
    List<String> made = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      ResultSet log = statement.executeQuery("select to_regclass('databasechangelog') is not null");
      if (log.next() && log.getBoolean(1)) {
        ResultSet ids = statement.executeQuery(MADE);
        while (ids.next()) {
          made.add(ids.getString(1));
        }
      }
    }
    return made;
  }

  private static long number(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getLong(1);
    }
  }
}
