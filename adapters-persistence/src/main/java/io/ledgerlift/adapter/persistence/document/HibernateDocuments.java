package io.ledgerlift.adapter.persistence.document;

import io.ledgerlift.adapter.persistence.session.Sessions;
import io.ledgerlift.application.port.Claim;
import io.ledgerlift.application.port.Documents;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Document.Change;
import io.ledgerlift.domain.document.ObjectKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** {@link Documents} in PostgreSQL: fenced updates, leases by the server's clock. */
public final class HibernateDocuments implements Documents {

  private final Sessions sessions;
  private final EventLog log;

  /**
   * Documents over these sessions.
   *
   * @param softwareVersion stands in every entry that is written here
   */
  public HibernateDocuments(Sessions sessions, String softwareVersion) {
    this.sessions = sessions;
    this.log = new EventLog(softwareVersion);
  }

  /** The classes of this package that Hibernate maps. */
  public static List<Class<?>> rows() {
    return List.of(DocumentRow.class, EventRow.class);
  }

  @Override
  public Optional<Document> find(DocumentId id) {
    return sessions.inTransaction(session -> DocumentQueries.byId(session, id.value()));
  }

  @Override
  public Optional<Document> findByKey(ObjectKey key) {
    return sessions.inTransaction(session -> DocumentQueries.byKey(session, key.value()));
  }

  @Override
  public List<ObjectKey> originals(@Nullable ObjectKey after, int limit) {
    return sessions.inTransaction(session -> DocumentQueries.originals(session, after, limit));
  }

  @Override
  public Optional<DocumentId> firstWithDigest(Sha256 digest, DocumentId except) {
    return sessions.inTransaction(session -> DocumentQueries.byDigest(session, digest, except));
  }

  @Override
  public List<Document> list(Query query) {
    return sessions.inTransaction(session -> DocumentQueries.list(session, query));
  }

  @Override
  public void record(Change change) {
    sessions.inTransaction(
        session -> {
          if (change.before() == null) {
            insert(session, change.after());
          } else if (!DocumentWrites.update(session, change)) {
            throw new StaleDocument(change.after().id());
          }
          return tell(session, change);
        });
  }

  @Override
  public Optional<Claim> claim(Change start, Duration lease) {
    return sessions.inTransaction(
        session -> {
          Optional<Long> token = DocumentWrites.claim(session, start, lease);
          if (token.isPresent()) {
            tell(session, start);
          }
          return token.map(drawn -> new Claim(start.after(), drawn));
        });
  }

  @Override
  public boolean heartbeat(Claim claim, Duration lease) {
    return sessions.inTransaction(session -> DocumentWrites.renew(session, claim, lease));
  }

  @Override
  public void record(Change change, Claim claim) {
    sessions.inTransaction(
        session -> {
          if (!DocumentWrites.updateHeld(session, change, claim)) {
            throw new LeaseLost(change.after().id());
          }
          return tell(session, change);
        });
  }

  @Override
  public boolean recordLapsed(Change change) {
    return sessions.inTransaction(
        session -> DocumentWrites.updateLapsed(session, change) && tell(session, change));
  }

  @Override
  public List<Document> lapsed(int limit) {
    return sessions.inTransaction(session -> DocumentQueries.lapsed(session, limit));
  }

  @Override
  public List<Document> due(Instant now, int limit) {
    return sessions.inTransaction(session -> DocumentQueries.due(session, now, limit));
  }

  private static void insert(StatelessSession session, Document document) {
    if (!DocumentWrites.insert(session, document)) {
      throw DocumentQueries.byKey(session, document.source().key().value())
          .<RuntimeException>map(taken -> new KeyTaken(taken.id()))
          .orElseGet(() -> new StaleDocument(document.id()));
    }
  }

  private boolean tell(StatelessSession session, Change change) {
    Document after = change.after();
    log.append(session, after.id().value(), after.version(), change.events());
    return true;
  }
}
