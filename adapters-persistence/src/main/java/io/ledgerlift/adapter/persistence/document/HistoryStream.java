package io.ledgerlift.adapter.persistence.document;

import io.ledgerlift.domain.audit.StoredEntry;
import io.ledgerlift.domain.document.History;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.ScrollMode;
import org.hibernate.ScrollableResults;
import org.hibernate.StatelessSession;

/**
 * Walks documents and events side by side, each by its own cursor, so that no more than one history
 * is in memory. Both come in the order of the document's id.
 */
final class HistoryStream {

  static final String DOCUMENTS = "select * from documents order by id";

  static final String EVENTS = "select * from processing_events order by document_id, sequence";

  /** Events without a document: somebody with all rights removed it. Asked in the same snapshot. */
  static final String ORPHANS =
      """
      select document_id from processing_events e
      where sequence = 1 and not exists (select from documents d where d.id = e.document_id)
      limit 1
      """;

  /**
   * A history may be looked at for long, and the server must not take that for a hung client. Rows
   * come off the index one by one, not after a sort of all of them.
   */
  private static final String UNHURRIED =
      """
      set local idle_in_transaction_session_timeout = 0;
      set local statement_timeout = 0;
      set local enable_sort = off
      """;

  /** Rows that travel at once. */
  private static final int FETCH_SIZE = 500;

  private final ScrollableResults<EventRow> events;
  private boolean more;

  private HistoryStream(ScrollableResults<EventRow> events) {
    this.events = events;
    this.more = events.next();
  }

  static void read(StatelessSession session, Consumer<History> check) {
    session.createNativeMutationQuery(UNHURRIED).executeUpdate();
    requireDocuments(session);
    try (ScrollableResults<DocumentRow> documents = scroll(session, DOCUMENTS, DocumentRow.class);
        ScrollableResults<EventRow> events = scroll(session, EVENTS, EventRow.class)) {
      HistoryStream stream = new HistoryStream(events);
      while (documents.next()) {
        DocumentRow row = documents.get();
        check.accept(new History(row.toDocument(), stream.entries(row.id)));
      }
    }
  }

  private List<StoredEntry> entries(UUID document) {
    List<StoredEntry> entries = new ArrayList<>();
    while (more && events.get().documentId.equals(document)) {
      entries.add(events.get().toStoredEntry());
      more = events.next();
    }
    return entries;
  }

  private static void requireDocuments(StatelessSession session) {
    session.createNativeQuery(ORPHANS, UUID.class).getResultList().stream()
        .findFirst()
        .ifPresent(
            id -> {
              throw new IllegalStateException("document " + id + " is gone, its events are not");
            });
  }

  private static <T> ScrollableResults<T> scroll(
      StatelessSession session, String query, Class<T> row) {
    return session
        .createNativeQuery(query, row)
        .setReadOnly(true)
        .setFetchSize(FETCH_SIZE)
        .scroll(ScrollMode.FORWARD_ONLY);
  }
}
