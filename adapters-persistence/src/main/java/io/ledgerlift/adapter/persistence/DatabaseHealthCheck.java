package io.ledgerlift.adapter.persistence;

import io.ledgerlift.adapter.persistence.connection.SqlFailures;
import io.ledgerlift.adapter.persistence.session.Sessions;
import io.ledgerlift.application.Health;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.HealthCheck;
import java.util.function.BooleanSupplier;

/** Asks the database for something only a working one has; waits no longer than the pool does. */
final class DatabaseHealthCheck implements HealthCheck {

  private static final String QUESTION = "select count(*) from workers";

  private final Sessions sessions;
  private final BooleanSupplier away;

  /**
   * @param away whether the server refuses new connections, so that a pool without a free one is no
   *     sign of much work
   */
  DatabaseHealthCheck(Sessions sessions, BooleanSupplier away) {
    this.sessions = sessions;
    this.away = away;
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public Health check() {
    long start = System.nanoTime();
    try {
      sessions.inTransaction(
          session -> session.createNativeQuery(QUESTION, Long.class).getSingleResult());
      return Health.since(start, Health.State.UP, "The database answers.");
    } catch (RuntimeException failure) {
      return whyNot(failure, start);
    }
  }

  private Health whyNot(RuntimeException failure, long start) {
    if (SqlFailures.isPoolBusy(failure) && !away.getAsBoolean()) {
      return Health.since(
          start, Health.State.DEGRADED, "All connections to the database are in use.");
    }
    return SqlFailures.translate(failure) instanceof Unavailable
        ? Health.since(start, Health.State.DOWN, "The database does not answer.")
        : Health.since(start, Health.State.DOWN, "The tables are not those of this version.");
  }
}
