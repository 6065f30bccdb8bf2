package io.ledgerlift.adapter.persistence.document;

import io.ledgerlift.adapter.persistence.session.Json;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.audit.AuditEntry;
import io.ledgerlift.domain.audit.ProcessingEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * Gives events their place and seals them. Its caller holds the lock of the document's row, so that
 * no two transactions draw the same sequence.
 */
final class EventLog {

  static final String LAST_SEQUENCE =
      """
      select sequence from processing_events
      where document_id = :document order by sequence desc limit 1
      """;

  private final String softwareVersion;

  EventLog(String softwareVersion) {
    this.softwareVersion = softwareVersion;
  }

  void append(StatelessSession session, UUID document, long version, List<ProcessingEvent> events) {
    long sequence = lastSequence(session, document);
    for (ProcessingEvent event : events) {
      sequence++;
      session.insert(
          EventRow.of(new AuditEntry(storable(event), sequence, version, softwareVersion)));
    }
  }

  private static long lastSequence(StatelessSession session, UUID document) {
    return session
        .createNativeQuery(LAST_SEQUENCE, Long.class)
        .setParameter("document", document)
        .getResultList()
        .stream()
        .findFirst()
        .orElse(0L);
  }

  /** What is sealed must be what is stored, so the characters that cannot be kept go before. */
  private static ProcessingEvent storable(ProcessingEvent event) {
    Map<String, Object> metadata = new TreeMap<>();
    event.metadata().forEach((key, value) -> metadata.put(key, kept(value)));
    Occasion occasion = event.occasion();
    String address = occasion.address();
    return new ProcessingEvent(
        event.documentId(),
        event.type(),
        Json.storable(event.message()),
        metadata,
        new Occasion(
            occasion.actor(),
            Json.storable(occasion.requestId()),
            address == null ? null : Json.storable(address),
            occasion.at()));
  }

  private static Object kept(Object value) {
    Object kept = Json.storable(value);
    return kept == null ? "" : kept;
  }
}
