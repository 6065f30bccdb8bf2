package io.ledgerlift.adapter.persistence.connection;

import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the pool gets its connections, and who knows whether the server can be reached.
 *
 * <p>Left to itself the pool asks a server that is away ever more seldom, in the end every five
 * seconds: so long it would stay away for us after its return. Here it is asked again every quarter
 * of a second, by one thread for the whole pool.
 */
public final class PatientSource extends PGSimpleDataSource {

  @Serial private static final long serialVersionUID = 1;

  private static final Duration PAUSE = Duration.ofMillis(250);

  private volatile boolean patient;
  private volatile boolean away;

  /** From now on a connection is waited for; until now whoever asked was told at once. */
  void bePatient() {
    patient = true;
  }

  /** Whoever waits is told within a moment; the pool would let its thread wait for ever. */
  public void giveUp() {
    patient = false;
  }

  /** Whether the last connection that was asked for could not be had. */
  public boolean isAway() {
    return away;
  }

  @Override
  public Connection getConnection() throws SQLException {
    while (true) {
      try {
        Connection connection = super.getConnection();
        away = false;
        return connection;
      } catch (SQLException failure) {
        away = true;
        pause(failure);
      }
    }
  }

  private void pause(SQLException failure) throws SQLException {
    if (!patient || !SqlFailures.mayPass(failure)) {
      throw failure;
    }
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
