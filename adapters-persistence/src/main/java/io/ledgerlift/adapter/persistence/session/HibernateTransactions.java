package io.ledgerlift.adapter.persistence.session;

import io.ledgerlift.application.port.Transactions;
import java.util.function.Supplier;

/** {@link Transactions} in PostgreSQL: what joins them shares one connection. */
public final class HibernateTransactions implements Transactions {

  private final Sessions sessions;

  public HibernateTransactions(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public <T> T inTransaction(Supplier<T> block) {
    return sessions.inTransaction(session -> block.get());
  }

  @Override
  public void afterCommit(Runnable deed) {
    sessions.afterCommit(deed);
  }
}
