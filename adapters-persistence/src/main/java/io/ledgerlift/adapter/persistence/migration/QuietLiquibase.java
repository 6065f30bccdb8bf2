package io.ledgerlift.adapter.persistence.migration;

import java.sql.Connection;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Runs Liquibase without its prints on standard output and without its reports to its maker. */
final class QuietLiquibase {

  /** Kept here, as java.util.logging forgets loggers that nobody holds. */
  private static final Logger LOG = Logger.getLogger("liquibase");

  static {
    LOG.setLevel(Level.SEVERE); // What it warns of is no news, or thrown besides.
  }

  private QuietLiquibase() {}

  /** Something done with Liquibase. */
  interface Work {

    void with(Liquibase liquibase) throws LiquibaseException;
  }

  static void run(Connection connection, Work work) throws LiquibaseException {
    Map<String, Object> quiet =
        Map.of(Scope.Attr.ui.name(), new LoggerUIService(), AnalyticsArgs.ENABLED.getKey(), false);
    try {
      Scope.child(
          quiet,
          () -> {
            work.with(liquibase(connection));
            return null;
          });
    } catch (LiquibaseException | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new LiquibaseException(failure);
    }
  }

  /** Not closed: the connection is the caller's. */
  private static Liquibase liquibase(Connection connection) throws LiquibaseException {
    WholeChanges whole = new WholeChanges(connection);
    Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(whole);
    Liquibase liquibase =
        new Liquibase(Scripts.CHANGELOG, new ClassLoaderResourceAccessor(classLoader()), database);
    liquibase.setChangeExecListener(whole.listener());
    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
    return liquibase;
  }

  private static ClassLoader classLoader() {
    return QuietLiquibase.class.getClassLoader();
  }
}
