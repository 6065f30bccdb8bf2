package io.ledgerlift.application.port;

import java.util.function.Supplier;

/** {@link Transactions} over a {@link MemoryStore}. */
public final class MemoryTransactions implements Transactions {

  private final MemoryStore store;

  public MemoryTransactions(MemoryStore store) {
    this.store = store;
  }

  @Override
  public <T> T inTransaction(Supplier<T> block) {
    store.faults().hit("transactions.begin");
    return store.inTransaction(block);
  }

  @Override
  public void afterCommit(Runnable deed) {
    store.afterCommit(deed);
  }
}
