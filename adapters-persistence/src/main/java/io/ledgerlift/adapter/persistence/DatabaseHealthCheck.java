package io.ledgerlift.adapter.persistence;

import io.ledgerlift.adapter.persistence.connection.SqlFailures;
import io.ledgerlift.adapter.persistence.session.Sessions;
import io.ledgerlift.application.Health;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.HealthCheck;
import java.time.Duration;

/** Asks the database for something only a working one has; waits no longer than the pool does. */
final class DatabaseHealthCheck implements HealthCheck {

  private static final String QUESTION = "select count(*) from workers";

  private final Sessions sessions;

  DatabaseHealthCheck(Sessions sessions) {
    this.sessions = sessions;
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
      return health(Health.State.UP, "The database answers.", start);
    } catch (RuntimeException failure) {
      return whyNot(failure, start);
    }
  }

  private static Health whyNot(RuntimeException failure, long start) {
    if (SqlFailures.isPoolBusy(failure)) {
      return health(Health.State.DEGRADED, "All connections to the database are in use.", start);
    }
    return SqlFailures.translate(failure) instanceof Unavailable
        ? health(Health.State.DOWN, "The database does not answer.", start)
        : health(Health.State.DOWN, "The tables are not those of this version.", start);
  }

  private static Health health(Health.State state, String detail, long start) {
    return new Health(state, detail, Duration.ofNanos(System.nanoTime() - start));
  }
}
