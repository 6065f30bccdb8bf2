package io.ledgerlift.adapter.persistence.connection;

import io.ledgerlift.application.Unavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be used at the moment from a statement that is wrong. */
public final class SqlFailures {

  /**
   * Classes of SQLSTATE that pass (PostgreSQL, appendix A): connection, authorisation (a password
   * may be on its way), resources such as a full disk, operator intervention, system error.
   */
  private static final Set<String> PASSING_CLASSES = Set.of("08", "28", "53", "57", "58");

  /**
   * Single states that pass: serialization failure, deadlock, lock not available, idle too long in
   * a transaction, read-only (a standby just taking over), database not accepting connections,
   * database not there.
   */
  private static final Set<String> PASSING_STATES =
      Set.of("40001", "40P01", "55P03", "25P03", "25006", "55000", "3D000");

  private SqlFailures() {}

  /** {@link Unavailable} when it may pass; else {@code failure} itself, if need be unchecked. */
  public static RuntimeException translate(Exception failure) {
    if (failure instanceof Unavailable unavailable) {
      return unavailable;
    }
    SQLException cause = sqlCause(failure);
    if (cause != null && passes(cause.getSQLState())) {
      return new Unavailable("The database is not available.", failure);
    }
    return failure instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException("the database refused a statement", failure);
  }

  /** Whether it violates a constraint that keeps a value unique. */
  public static boolean isDuplicate(RuntimeException failure) {
    SQLException cause = sqlCause(failure);
    return cause != null && "23505".equals(cause.getSQLState());
  }

  /** Whether all connections are in use, while the database itself may be well. */
  public static boolean isPoolBusy(RuntimeException failure) {
    SQLException cause = sqlCause(failure);
    return cause instanceof SQLTransientConnectionException && cause.getCause() == null;
  }

  /** Whether the same may be possible a while later. */
  static boolean mayPass(SQLException failure) {
    return passes(failure.getSQLState());
  }

  /** Errors of the pool itself have no state. */
  private static boolean passes(@Nullable String state) {
    return state == null
        || PASSING_STATES.contains(state)
        || PASSING_CLASSES.contains(state.substring(0, Math.min(2, state.length())));
  }

  private static @Nullable SQLException sqlCause(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    return (SQLException) cause;
  }
}
