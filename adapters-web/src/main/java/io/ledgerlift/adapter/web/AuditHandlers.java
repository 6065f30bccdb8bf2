package io.ledgerlift.adapter.web;

import io.javalin.http.Context;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.audit.AuditEntry;
import io.ledgerlift.domain.correction.Correction;
import java.util.List;
import java.util.Map;

/** The audit trail of a document. */
final class AuditHandlers {

  private final UseCases useCases;

  AuditHandlers(UseCases useCases) {
    this.useCases = useCases;
  }

  void events(Context ctx) {
    DocumentId id = Visit.document(ctx);
    List<AuditEntry> entries = useCases.readHistory().events(id);
    List<Correction> corrections = useCases.reviews().read().corrections(id);
    Responses.json(
        ctx,
        Map.of("events", entries.stream().map(entry -> Views.event(entry, corrections)).toList()));
  }
}
