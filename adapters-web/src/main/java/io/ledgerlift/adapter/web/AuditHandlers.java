package io.ledgerlift.adapter.web;

import io.javalin.http.Context;
import java.util.Map;

/** The audit trail of a document. */
final class AuditHandlers {

  private final UseCases useCases;

  AuditHandlers(UseCases useCases) {
    this.useCases = useCases;
  }

  void events(Context ctx) {
    var entries = useCases.readHistory().events(Visit.document(ctx)).stream();
    Responses.json(ctx, Map.of("events", entries.map(Views::event).toList()));
  }
}
