package io.ledgerlift.adapter.queue.dbscheduler;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Transactions as the persistence adapter makes them: while one runs in a thread, that thread gets
 * its connection from {@link #dataSource}, and cannot end it.
 */
final class BoundConnections {

  private static final Set<String> SWALLOWED =
      Set.of("close", "commit", "rollback", "setAutoCommit");

  private final DataSource pool;
  private final ThreadLocal<Connection> bound = new ThreadLocal<>();

  BoundConnections(DataSource pool) {
    this.pool = pool;
  }

  void inTransaction(Runnable block) {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      bound.set(connection);
      try {
        block.run();
        connection.commit();
      } catch (RuntimeException | Error e) {
        connection.rollback();
        throw e;
      } finally {
        bound.remove();
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  DataSource dataSource() {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("getConnection") && bound.get() != null) {
            return lent(bound.get());
          }
          return method.invoke(pool, arguments);
        });
  }

  private static Connection lent(Connection connection) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) ->
            SWALLOWED.contains(method.getName()) ? null : method.invoke(connection, arguments));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler calls) {
    InvocationHandler unwrapping =
        (proxy, method, arguments) -> {
          try {
            return calls.invoke(proxy, method, arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        };
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, unwrapping));
  }
}
