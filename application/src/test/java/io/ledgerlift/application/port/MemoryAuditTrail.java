package io.ledgerlift.application.port;

import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.audit.AuditEntry;
import io.ledgerlift.domain.audit.ProcessingEvent;
import io.ledgerlift.domain.audit.StoredEntry;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.History;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** {@link AuditTrail} over a {@link MemoryStore}, and a way to forge it for tests of its check. */
public final class MemoryAuditTrail implements AuditTrail {

  private final MemoryStore store;

  public MemoryAuditTrail(MemoryStore store) {
    this.store = store;
  }

  @Override
  public void append(ProcessingEvent event) {
    store.change("auditTrail.append", state -> state.appendDeed(event));
  }

  @Override
  public List<AuditEntry> entries(DocumentId id) {
    return store.read(
        "auditTrail.entries",
        state -> state.trail.getOrDefault(id, List.of()).stream().map(StoredEntry::entry).toList());
  }

  @Override
  public void histories(Consumer<History> check) {
    List<History> all =
        store.read(
            "auditTrail.histories",
            state ->
                state.documents.values().stream().map(document -> of(state, document)).toList());
    all.forEach(check);
  }

  /** Does what no port allows: replaces what is kept of a document's past. */
  public void forge(DocumentId id, UnaryOperator<List<StoredEntry>> forgery) {
    store.change(
        "auditTrail.forge",
        state -> state.trail.compute(id, (same, entries) -> forgery.apply(entries)));
  }

  private static History of(MemoryState state, Document document) {
    return new History(document, state.trail.getOrDefault(document.id(), List.of()));
  }
}
