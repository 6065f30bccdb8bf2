package io.ledgerlift.adapter.persistence.connection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.ledgerlift.application.Unavailable;
import java.sql.SQLException;
import java.time.Duration;

/** The connections of the service, each with limits on how long it may be held up. */
public final class ConnectionPool {

  /** Longer than any statement of ours takes; a runaway one is stopped by the server. */
  private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(30);

  /**
   * A stopped worker must not keep its row locked: well below the lease of 30 s, far above the
   * milliseconds between two statements of one transaction.
   */
  private static final Duration IDLE_IN_TRANSACTION_TIMEOUT = Duration.ofSeconds(15);

  /** Waiting longer for a row means that its holder hangs. */
  private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(10);

  /** A server that vanished without a word is noticed after the longest statement and a bit. */
  private static final Duration SOCKET_TIMEOUT = STATEMENT_TIMEOUT.plusSeconds(5);

  /** The next host of several, or the next try, comes after this. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

  private ConnectionPool() {}

  /**
   * Opens the pool.
   *
   * @throws Unavailable when the database does not answer within the start timeout
   */
  public static HikariDataSource open(DatabaseSettings settings, PatientSource source) {
    adjust(source, settings.url());
    HikariConfig config = new HikariConfig();
    config.setPoolName("ledgerlift");
    config.setDataSource(source);
    config.setConnectionInitSql(limits());
    config.setMaximumPoolSize(settings.poolSize());
    config.setMinimumIdle(Math.min(2, settings.poolSize()));
    config.setConnectionTimeout(settings.connectionTimeout().toMillis());
    config.setInitializationFailTimeout(settings.startTimeout().toMillis());
    try {
      HikariDataSource pool = new HikariDataSource(config);
      source.bePatient();
      return pool;
    } catch (PoolInitializationException notThere) {
      throw new Unavailable(why(notThere), notThere);
    }
  }

  private static void adjust(PatientSource source, DatabaseUrl url) {
    source.setUrl(url.jdbc());
    if (url.user() != null) {
      source.setUser(url.user());
    }
    if (url.password() != null) {
      source.setPassword(url.password());
    }
    source.setApplicationName("ledgerlift");
    source.setConnectTimeout((int) CONNECT_TIMEOUT.toSeconds());
    source.setSocketTimeout((int) SOCKET_TIMEOUT.toSeconds());
    source.setTcpKeepAlive(true);
    source.setReWriteBatchedInserts(true);
    // Details name values: what a document holds belongs in no log.
    source.setLogServerErrorDetail(false);
  }

  private static String why(PoolInitializationException notThere) {
    String state = notThere.getCause() instanceof SQLException refusal ? refusal.getSQLState() : "";
    if (state != null && state.startsWith("28")) {
      return "The database refuses the user or the password.";
    }
    return "3D000".equals(state)
        ? "The server is there, the database on it is not."
        : "The database does not answer.";
  }

  private static String limits() {
    return "SET statement_timeout = %d; SET lock_timeout = %d; SET idle_in_transaction_session_timeout = %d"
        .formatted(
            STATEMENT_TIMEOUT.toMillis(),
            LOCK_TIMEOUT.toMillis(),
            IDLE_IN_TRANSACTION_TIMEOUT.toMillis());
  }
}
