package io.ledgerlift.adapter.persistence.document;

import io.ledgerlift.adapter.persistence.session.Json;
import io.ledgerlift.application.port.Documents.Position;
import io.ledgerlift.application.port.Documents.Query;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ObjectKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Every question to {@code documents}; each has its index, which a test holds. */
final class DocumentQueries {

  static final String BY_ID = "select * from documents where id = :id";

  static final String BY_KEY = "select * from documents where s3_key = :key";

  static final String BY_DIGEST =
      """
      select id from documents
      where sha256_hash = :digest and purged_at is null and id <> :except
      order by created_at, id
      limit 1
      """;

  /** By code points, as object stores list, whatever the database's own order is. */
  static final String ORIGINALS =
      """
      select s3_key from documents
      where purged_at is null and s3_key collate "C" > :after
      order by s3_key collate "C"
      limit :limit
      """;

  /** Until the transaction ends; another digest with the same number waits in vain, and rarely. */
  static final String ONE_AT_A_TIME =
      "select cast(pg_advisory_xact_lock(hashtextextended(:digest, 0)) as text)";

  static final String LAPSED =
      """
      select * from documents
      where lease_until < now() and processing_status = 'processing' and purged_at is null
      order by lease_until
      limit :limit
      """;

  static final String DUE =
      """
      select * from documents
      where purged_at is null and processing_status in ('uploaded', 'retrying')
        and (retry_at is null or retry_at <= :now)
      order by created_at, id
      limit :limit
      """;

  private DocumentQueries() {}

  static Optional<Document> byId(StatelessSession session, UUID id) {
    return documents(session.createNativeQuery(BY_ID, DocumentRow.class).setParameter("id", id))
        .stream()
        .findFirst();
  }

  static Optional<Document> byKey(StatelessSession session, String key) {
    return documents(session.createNativeQuery(BY_KEY, DocumentRow.class).setParameter("key", key))
        .stream()
        .findFirst();
  }

  static Optional<DocumentId> byDigest(StatelessSession session, Sha256 digest, DocumentId except) {
    session
        .createNativeQuery(ONE_AT_A_TIME, String.class)
        .setParameter("digest", digest.hex())
        .getResultList();
    return session
        .createNativeQuery(BY_DIGEST, UUID.class)
        .setParameter("digest", digest.hex())
        .setParameter("except", except.value())
        .getResultList()
        .stream()
        .map(DocumentId::new)
        .findFirst();
  }

  static List<ObjectKey> originals(StatelessSession session, @Nullable ObjectKey after, int limit) {
    return session
        .createNativeQuery(ORIGINALS, String.class)
        .setParameter("after", after == null ? "" : after.value())
        .setParameter("limit", limit)
        .getResultList()
        .stream()
        .map(ObjectKey::new)
        .toList();
  }

  static List<Document> lapsed(StatelessSession session, int limit) {
    return documents(
        session.createNativeQuery(LAPSED, DocumentRow.class).setParameter("limit", limit));
  }

  static List<Document> due(StatelessSession session, Instant now, int limit) {
    return documents(
        session
            .createNativeQuery(DUE, DocumentRow.class)
            .setParameter("now", now)
            .setParameter("limit", limit));
  }

  static List<Document> list(StatelessSession session, Query query) {
    NativeQuery<DocumentRow> listed = session.createNativeQuery(list(query), DocumentRow.class);
    listed.setParameter("limit", query.limit());
    if (query.status() != null) {
      listed.setParameter("status", query.status().code());
    }
    if (query.text() != null) {
      listed.setParameter("pattern", containing(query.text()));
    }
    Position after = query.after();
    if (after != null) {
      listed.setParameter("createdAt", after.createdAt());
      listed.setParameter("id", after.id().value());
    }
    return documents(listed);
  }

  /** The statement for such a query: conditions that it does not ask for are left out. */
  static String list(Query query) {
    return "select * from documents where purged_at is null"
        + (query.status() == null ? "" : " and processing_status = :status")
        + (query.text() == null ? "" : " and original_filename ilike :pattern")
        + (query.after() == null ? "" : " and (created_at, id) < (:createdAt, :id)")
        + " order by created_at desc, id desc limit :limit";
  }

  /** A pattern in which every character but the outer percent signs means itself. */
  private static String containing(String text) {
    return "%" + Json.storable(text).replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private static List<Document> documents(NativeQuery<DocumentRow> query) {
    return query.getResultList().stream().map(DocumentRow::toDocument).toList();
  }
}
