package io.ledgerlift.adapter.persistence;

import io.ledgerlift.adapter.persistence.session.Json;
import io.ledgerlift.adapter.persistence.session.Sessions;
import io.ledgerlift.application.port.IdempotencyKeys;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Sha256;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** {@link IdempotencyKeys} in PostgreSQL: of several inserts of one key, one finds it free. */
public final class HibernateIdempotencyKeys implements IdempotencyKeys {

  static final String FIND =
      "select request_hash, document_id, used_at from idempotency_keys where idempotency_key = :key";

  private static final String REMEMBER =
      """
      insert into idempotency_keys (idempotency_key, request_hash, document_id, used_at)
      values (:key, :request, :document, :at)
      on conflict do nothing
      """;

  static final String FORGET = "delete from idempotency_keys where used_at < :time";

  private final Sessions sessions;

  public HibernateIdempotencyKeys(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Optional<Use> find(String key) {
    return sessions.inTransaction(
        session ->
            session
                .createNativeQuery(FIND, Object[].class)
                .addScalar("request_hash", String.class)
                .addScalar("document_id", UUID.class)
                .addScalar("used_at", Instant.class)
                .setParameter("key", Json.storable(key))
                .getResultList()
                .stream()
                .findFirst()
                .map(HibernateIdempotencyKeys::use));
  }

  @Override
  public void remember(String key, Use use) {
    sessions.inTransaction(
        session -> {
          int kept =
              session
                  .createNativeMutationQuery(REMEMBER)
                  .setParameter("key", Json.storable(key))
                  .setParameter("request", use.request().hex())
                  .setParameter("document", use.document().value())
                  .setParameter("at", use.at())
                  .executeUpdate();
          if (kept == 0) {
            throw new KeyInUse();
          }
          return kept;
        });
  }

  @Override
  public void forgetBefore(Instant time) {
    sessions.inTransaction(
        session ->
            session.createNativeMutationQuery(FORGET).setParameter("time", time).executeUpdate());
  }

  private static Use use(Object[] row) {
    return new Use(new Sha256((String) row[0]), new DocumentId((UUID) row[1]), (Instant) row[2]);
  }
}
