package io.ledgerlift.application.port;

import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.correction.Approval;
import io.ledgerlift.domain.correction.Correction;
import java.util.ArrayList;
import java.util.List;

/** {@link Corrections} over a {@link MemoryStore}, whose transactions come one after the other. */
public final class MemoryCorrections implements Corrections {

  private final MemoryStore store;

  public MemoryCorrections(MemoryStore store) {
    this.store = store;
  }

  @Override
  public List<Correction> of(DocumentId id) {
    return store.read("corrections.of", state -> state.corrections.getOrDefault(id, List.of()));
  }

  @Override
  public List<Correction> held(DocumentId id) {
    return store.write("corrections.held", state -> state.corrections.getOrDefault(id, List.of()));
  }

  @Override
  public void add(DocumentId id, Correction correction) {
    store.change(
        "corrections.add",
        state -> {
          List<Correction> all = state.corrections.getOrDefault(id, List.of());
          boolean taken = all.stream().anyMatch(one -> one.number() == correction.number());
          if (taken || !state.documents.containsKey(id)) {
            throw new IllegalStateException("number " + correction.number() + " is taken");
          }
          state.corrections.put(id, with(all, correction));
        });
  }

  @Override
  public void undo(DocumentId id, Correction undone) {
    store.change(
        "corrections.undo",
        state -> {
          List<Correction> all = new ArrayList<>(state.corrections.getOrDefault(id, List.of()));
          boolean there = all.removeIf(one -> one.number() == undone.number() && !one.isUndone());
          if (!there) {
            throw new IllegalStateException("no correction " + undone.number() + " that holds");
          }
          all.add(undone.number() - 1, undone);
          state.corrections.put(id, List.copyOf(all));
        });
  }

  @Override
  public List<Approval> approvals(DocumentId id) {
    return store.read(
        "corrections.approvals", state -> state.approvals.getOrDefault(id, List.of()));
  }

  @Override
  public void approve(DocumentId id, Approval approval) {
    store.change(
        "corrections.approve",
        state ->
            state.approvals.put(id, with(state.approvals.getOrDefault(id, List.of()), approval)));
  }

  private static <T> List<T> with(List<T> all, T one) {
    List<T> more = new ArrayList<>(all);
    more.add(one);
    return List.copyOf(more);
  }

  @Override
  public void removeAll(DocumentId id) {
    store.change(
        "corrections.removeAll",
        state -> {
          state.corrections.remove(id);
          state.approvals.remove(id);
        });
  }
}
