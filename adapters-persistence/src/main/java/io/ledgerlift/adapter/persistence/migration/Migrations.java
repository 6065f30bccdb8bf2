package io.ledgerlift.adapter.persistence.migration;

import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.InvalidValue;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.exception.LiquibaseException;

/**
 * The changes under {@code db/changelog}, made in order and each once, by the owner of the tables.
 *
 * <p>Of several processes that start at once one makes the changes and the others wait for it. The
 * lock is the session's: when its holder is killed it is free, and whatever lock Liquibase noted in
 * its own table is void.
 */
public final class Migrations {

  private static final Contexts ALL = new Contexts();
  private static final LabelExpression ANY = new LabelExpression();

  private final DatabaseSettings settings;

  public Migrations(DatabaseSettings settings) {
    this.settings = settings;
  }

  /**
   * Makes every change that is pending, and grants the service's role what it needs.
   *
   * @throws Unavailable when the database cannot be reached, or another process migrates for long
   */
  public void migrate() {
    String mark = ShapeMark.of(settings);
    asOwner(
        connection -> {
          if (!ShapeMark.isAt(connection, mark)) {
            LockedTables.outwait(() -> QuietLiquibase.run(connection, Migrations::update));
            connection.setAutoCommit(true);
            ServiceGrants.grant(connection, settings);
            ShapeMark.set(connection, mark);
          }
        });
  }

  /** Writes the SQL of every change that is pending, and changes nothing. */
  public void pendingSql(Writer out) {
    asOwner(
        connection ->
            QuietLiquibase.run(connection, liquibase -> liquibase.updateSql(ALL, ANY, out)));
  }

  /**
   * Takes the newest {@code count} changes back; data that only they hold is lost.
   *
   * @return what was taken back, newest first
   * @throws InvalidValue when there are not so many
   * @throws RollbackRefused when somebody uses the database, or they hold events
   */
  public List<String> rollback(int count) {
    List<String> back = new ArrayList<>();
    asOwner(
        connection -> {
          back.addAll(RollbackGuard.newest(connection, count));
          ShapeMark.remove(connection);
          QuietLiquibase.run(connection, liquibase -> rollback(liquibase, count));
        });
    return back;
  }

  private static void update(Liquibase liquibase) throws LiquibaseException {
    releaseStaleLock(liquibase);
    liquibase.update(ALL, ANY);
  }

  private static void rollback(Liquibase liquibase, int count) throws LiquibaseException {
    releaseStaleLock(liquibase);
    liquibase.rollback(count, ALL, ANY);
  }

  private static void releaseStaleLock(Liquibase liquibase) throws LiquibaseException {
    if (liquibase.listLocks().length > 0) {
      liquibase.forceReleaseLocks();
    }
  }

  private void asOwner(Work work) {
    try (Connection connection = OwnerConnection.open(settings)) {
      work.on(connection);
    } catch (SQLException | LiquibaseException failure) {
      throw OwnerConnection.translated(failure);
    }
  }

  /** Something done over the owner's connection. */
  private interface Work {

    void on(Connection connection) throws SQLException, LiquibaseException;
  }
}
