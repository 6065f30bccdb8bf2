package io.ledgerlift.application.port;

import io.ledgerlift.application.port.MemoryState.Granted;
import io.ledgerlift.domain.document.ObjectKey;
import java.time.Instant;
import java.util.Optional;

/** {@link UploadGrants} over a {@link MemoryStore}. */
public final class MemoryUploadGrants implements UploadGrants {

  private final MemoryStore store;

  public MemoryUploadGrants(MemoryStore store) {
    this.store = store;
  }

  @Override
  public void remember(Grant grant) {
    store.change(
        "uploadGrants.remember",
        state -> state.grants.putIfAbsent(grant.key(), new Granted(grant, false, false)));
  }

  @Override
  public Optional<Grant> find(ObjectKey key) {
    return store.read(
        "uploadGrants.find",
        state -> Optional.ofNullable(state.grants.get(key)).map(Granted::grant));
  }

  @Override
  public boolean arrived(ObjectKey key) {
    return store.write(
        "uploadGrants.arrived",
        state -> {
          Granted granted = state.grants.get(key);
          if (granted != null) {
            state.grants.put(key, new Granted(granted.grant(), true, granted.adopted()));
          }
          return granted != null;
        });
  }

  @Override
  public boolean adopt(ObjectKey key) {
    return store.write(
        "uploadGrants.adopt",
        state -> {
          Granted granted = state.grants.get(key);
          boolean first = granted != null && granted.arrived() && !granted.adopted();
          if (first) {
            state.grants.put(key, new Granted(granted.grant(), true, true));
          }
          return first;
        });
  }

  @Override
  public void forgetBefore(Instant time) {
    store.change(
        "uploadGrants.forgetBefore",
        state ->
            state.grants.values().removeIf(granted -> granted.grant().expiresAt().isBefore(time)));
  }
}
