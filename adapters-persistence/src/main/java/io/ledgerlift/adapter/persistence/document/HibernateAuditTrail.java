package io.ledgerlift.adapter.persistence.document;

import io.ledgerlift.adapter.persistence.session.Sessions;
import io.ledgerlift.application.port.AuditTrail;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.audit.AuditEntry;
import io.ledgerlift.domain.audit.ProcessingEvent;
import io.ledgerlift.domain.document.DocumentPurged;
import io.ledgerlift.domain.document.History;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;

/** {@link AuditTrail} in PostgreSQL, whose triggers refuse to alter it. */
public final class HibernateAuditTrail implements AuditTrail {

  static final String ENTRIES =
      "select * from processing_events where document_id = :document order by sequence";

  /** Keeps others from changing the document, and from drawing the same sequence. */
  private static final String LOCK =
      "select version, purged_at from documents where id = :id for no key update";

  private final Sessions sessions;
  private final EventLog log;

  /**
   * The trail over these sessions.
   *
   * @param softwareVersion stands in every entry that is written here
   */
  public HibernateAuditTrail(Sessions sessions, String softwareVersion) {
    this.sessions = sessions;
    this.log = new EventLog(softwareVersion);
  }

  @Override
  public void append(ProcessingEvent event) {
    UUID document = event.documentId().value();
    sessions.inTransaction(
        session -> {
          long version = lockedVersion(session, event.documentId());
          log.append(session, document, version, List.of(event));
          return Boolean.TRUE;
        });
  }

  @Override
  public List<AuditEntry> entries(DocumentId id) {
    return sessions.inTransaction(
        session ->
            session
                .createNativeQuery(ENTRIES, EventRow.class)
                .setParameter("document", id.value())
                .getResultList()
                .stream()
                .map(EventRow::toEntry)
                .toList());
  }

  @Override
  public void histories(Consumer<History> check) {
    sessions.inSnapshot(
        session -> {
          HistoryStream.read(session, check);
          return Boolean.TRUE;
        });
  }

  private static long lockedVersion(StatelessSession session, DocumentId document) {
    Object[] row =
        session
            .createNativeQuery(LOCK, Object[].class)
            .setParameter("id", document.value())
            .getResultList()
            .stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "an event of a document that never was: " + document));
    if (row[1] != null) {
      throw new DocumentPurged(document);
    }
    return ((Number) row[0]).longValue();
  }
}
