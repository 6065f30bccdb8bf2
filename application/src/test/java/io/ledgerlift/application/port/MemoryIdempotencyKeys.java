package io.ledgerlift.application.port;

import java.time.Instant;
import java.util.Optional;

/** {@link IdempotencyKeys} over a {@link MemoryStore}. */
public final class MemoryIdempotencyKeys implements IdempotencyKeys {

  private final MemoryStore store;

  public MemoryIdempotencyKeys(MemoryStore store) {
    this.store = store;
  }

  @Override
  public Optional<Use> find(String key) {
    return store.read("idempotencyKeys.find", state -> Optional.ofNullable(state.keys.get(key)));
  }

  @Override
  public void remember(String key, Use use) {
    store.change(
        "idempotencyKeys.remember",
        state -> {
          if (state.keys.putIfAbsent(key, use) != null) {
            throw new KeyInUse();
          }
        });
  }

  @Override
  public void forgetBefore(Instant time) {
    store.change(
        "idempotencyKeys.forgetBefore",
        state -> state.keys.values().removeIf(use -> use.at().isBefore(time)));
  }
}
