package io.ledgerlift.adapter.persistence.session;

import io.ledgerlift.adapter.persistence.connection.SqlFailures;
import io.ledgerlift.application.Unavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Runs work in transactions, one at a time in each thread; work inside a running one joins it.
 *
 * <p>Sessions are stateless: what a port writes is sent when it says so, and nothing is written
 * that no line of ours asked for.
 */
public final class Sessions {

  private final DataSource pool;
  private final SessionFactory factory;
  private final ThreadLocal<Unit> running = new ThreadLocal<>();

  public Sessions(DataSource pool, SessionFactory factory) {
    this.pool = pool;
    this.factory = factory;
  }

  /** A running transaction: its connection, the session that speaks over it, and what follows. */
  private record Unit(Connection connection, StatelessSession session, Promises promises) {}

  /**
   * Runs {@code work} in the transaction of this thread, or in one of its own.
   *
   * @throws Unavailable when the database cannot be used, also at commit
   */
  public <T> T inTransaction(Function<StatelessSession, T> work) {
    @Nullable Unit joined = running.get();
    try {
      return joined == null ? begin(Isolation.USUAL, work) : work.apply(joined.session);
    } catch (SQLException | RuntimeException failure) {
      throw SqlFailures.translate(failure);
    }
  }

  /** Runs {@code work} in a transaction of its own that sees one moment only and cannot write. */
  public <T> T inSnapshot(Function<StatelessSession, T> work) {
    try {
      return begin(Isolation.SNAPSHOT, work);
    } catch (SQLException | RuntimeException failure) {
      throw SqlFailures.translate(failure);
    }
  }

  /** Does this after the commit of the transaction of this thread; at once where none runs. */
  void afterCommit(Runnable deed) {
    @Nullable Unit joined = running.get();
    if (joined == null) {
      deed.run();
    } else {
      joined.promises.add(deed);
    }
  }

  /** The connection of the transaction that runs in this thread. */
  Optional<Connection> connection() {
    return Optional.ofNullable(running.get()).map(Unit::connection);
  }

  Connection pooled() throws SQLException {
    return pool.getConnection();
  }

  /** What was promised is kept when the connection is back in the pool and the thread is free. */
  private <T> T begin(Isolation isolation, Function<StatelessSession, T> work) throws SQLException {
    Promises promises = new Promises();
    T answer = commit(isolation, work, promises);
    promises.keep();
    return answer;
  }

  private <T> T commit(Isolation isolation, Function<StatelessSession, T> work, Promises promises)
      throws SQLException {
    @Nullable Unit outer = running.get();
    try (Connection connection = pool.getConnection()) {
      isolation.applyTo(connection);
      try (StatelessSession session = factory.openStatelessSession(connection)) {
        running.set(new Unit(connection, session, promises));
        return run(session, work);
      } finally {
        restore(outer);
      }
    }
  }

  private void restore(@Nullable Unit outer) {
    if (outer == null) {
      running.remove();
    } else {
      running.set(outer);
    }
  }

  private static <T> T run(StatelessSession session, Function<StatelessSession, T> work) {
    Transaction transaction = session.beginTransaction();
    T answer;
    try {
      answer = work.apply(session);
    } catch (RuntimeException | Error failure) {
      rollBack(transaction, failure);
      throw failure;
    }
    transaction.commit();
    return answer;
  }

  private static void rollBack(Transaction transaction, Throwable because) {
    try {
      transaction.rollback();
    } catch (RuntimeException connectionGone) {
      because.addSuppressed(connectionGone);
    }
  }

  /** What a transaction sees of others. */
  private enum Isolation {
    /** Each statement sees what was committed before it. */
    USUAL {
      @Override
      void applyTo(Connection connection) {}
    },
    /** All statements see the same; the pool takes the settings back with the connection. */
    SNAPSHOT {
      @Override
      void applyTo(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
      }
    };

    abstract void applyTo(Connection connection) throws SQLException;
  }
}
