package io.ledgerlift.application.port;

import java.time.Duration;
import java.time.Instant;

/** {@link Workers} over a {@link MemoryStore}. */
public final class MemoryWorkers implements Workers {

  private final MemoryStore store;

  public MemoryWorkers(MemoryStore store) {
    this.store = store;
  }

  @Override
  public void seen(String worker) {
    store.change("workers.seen", state -> state.workers.put(worker, store.clock().instant()));
  }

  @Override
  public void gone(String worker) {
    store.change("workers.gone", state -> state.workers.remove(worker));
  }

  @Override
  public int alive(Duration within) {
    Instant since = store.clock().instant().minus(within);
    return store.read(
        "workers.alive",
        state ->
            (int) state.workers.values().stream().filter(seen -> !seen.isBefore(since)).count());
  }
}
