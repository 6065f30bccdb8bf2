package io.ledgerlift.adapter.persistence.migration;

import java.sql.SQLException;
import java.time.Duration;
import liquibase.exception.LiquibaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes of tables that somebody uses. A change that waits for its table holds up everybody who
 * comes after it, so it waits no longer than a request may, gives way, and is tried again.
 */
final class LockedTables {

  private static final Logger LOG = LoggerFactory.getLogger(LockedTables.class);

  /** PostgreSQL's {@code lock_not_available}. */
  private static final String LOCKED = "55P03";

  /** For those who were held up to get through. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** Two minutes and more: longer than any transaction of ours. */
  private static final int TRIES = 60;

  private LockedTables() {}

  /** Something that makes changes, each of them whole or not at all. */
  interface Work {

    void run() throws LiquibaseException;
  }

  static void outwait(Work work) throws LiquibaseException {
    for (int attempt = 1; attempt < TRIES; attempt++) {
      try {
        work.run();
        return;
      } catch (LiquibaseException failure) {
        if (!isLocked(failure)) {
          throw failure;
        }
        LOG.info("a table that must be changed is in use; tried again");
        pause(failure);
      }
    }
    work.run();
  }

  private static boolean isLocked(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refusal && LOCKED.equals(refusal.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static void pause(LiquibaseException failure) throws LiquibaseException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
