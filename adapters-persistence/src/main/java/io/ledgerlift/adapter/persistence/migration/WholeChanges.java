package io.ledgerlift.adapter.persistence.migration;

import java.sql.Connection;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.ExecType;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.changelog.visitor.ChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;

/**
 * Makes each change and the note that it was made one transaction. Liquibase commits a change first
 * and notes it afterwards: killed in between it would find the table there at the next start, and
 * every start from then on would fail.
 */
final class WholeChanges extends JdbcConnection {

  private boolean underWay;

  WholeChanges(Connection connection) {
    super(connection);
  }

  /** Passes over the commit of a change that is not noted yet; the one of its note follows. */
  @Override
  public void commit() throws DatabaseException {
    if (!underWay) {
      super.commit();
    }
  }

  /** Hears from Liquibase when a change begins and when it ends. */
  ChangeExecListener listener() {
    return new AbstractChangeExecListener() {

      @Override
      public void willRun(
          ChangeSet change, DatabaseChangeLog log, Database database, RunStatus status) {
        underWay = true;
      }

      @Override
      public void ran(ChangeSet change, DatabaseChangeLog log, Database database, ExecType how) {
        underWay = false;
      }

      @Override
      public void runFailed(
          ChangeSet change, DatabaseChangeLog log, Database database, Exception why) {
        underWay = false;
      }

      @Override
      public void willRollback(ChangeSet change, DatabaseChangeLog log, Database database) {
        underWay = true;
      }

      @Override
      public void rolledBack(ChangeSet change, DatabaseChangeLog log, Database database) {
        underWay = false;
      }

      @Override
      public void rollbackFailed(
          ChangeSet change, DatabaseChangeLog log, Database database, Exception why) {
        underWay = false;
      }
    };
  }
}
