package io.ledgerlift.adapter.persistence;

import io.ledgerlift.adapter.persistence.session.Sessions;
import io.ledgerlift.application.port.UploadGrants;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link UploadGrants} in PostgreSQL: whoever adopts an upload finds it free in one statement. */
public final class HibernateUploadGrants implements UploadGrants {

  static final String FIND =
      """
      select original_filename, content_type, file_size, declared_hash, expires_at
      from upload_grants where s3_key = :key
      """;

  private static final String REMEMBER =
      """
      insert into upload_grants
        (s3_key, original_filename, content_type, file_size, declared_hash, expires_at)
      values (:key, :filename, :contentType, :size, :digest, :expiresAt)
      on conflict do nothing
      """;

  private static final String ARRIVED =
      "update upload_grants set arrived = true where s3_key = :key";

  private static final String ADOPT =
      """
      update upload_grants set adopted = true
      where s3_key = :key and arrived and not adopted
      """;

  static final String FORGET = "delete from upload_grants where expires_at < :time";

  private final Sessions sessions;

  public HibernateUploadGrants(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void remember(Grant grant) {
    Sha256 digest = grant.digest();
    sessions.inTransaction(
        session ->
            session
                .createNativeMutationQuery(REMEMBER)
                .setParameter("key", grant.key().value())
                .setParameter("filename", grant.filename().value())
                .setParameter("contentType", grant.contentType().mediaType())
                .setParameter("size", grant.size())
                .setParameter("digest", digest == null ? null : digest.hex(), String.class)
                .setParameter("expiresAt", grant.expiresAt())
                .executeUpdate());
  }

  @Override
  public Optional<Grant> find(ObjectKey key) {
    return sessions.inTransaction(
        session ->
            session
                .createNativeQuery(FIND, Object[].class)
                .addScalar("original_filename", String.class)
                .addScalar("content_type", String.class)
                .addScalar("file_size", Long.class)
                .addScalar("declared_hash", String.class)
                .addScalar("expires_at", Instant.class)
                .setParameter("key", key.value())
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> grant(key, row)));
  }

  @Override
  public boolean arrived(ObjectKey key) {
    return changed(ARRIVED, key);
  }

  @Override
  public boolean adopt(ObjectKey key) {
    return changed(ADOPT, key);
  }

  @Override
  public void forgetBefore(Instant time) {
    sessions.inTransaction(
        session ->
            session.createNativeMutationQuery(FORGET).setParameter("time", time).executeUpdate());
  }

  private boolean changed(String statement, ObjectKey key) {
    return sessions.inTransaction(
        session ->
            session
                    .createNativeMutationQuery(statement)
                    .setParameter("key", key.value())
                    .executeUpdate()
                == 1);
  }

  private static Grant grant(ObjectKey key, @Nullable Object[] row) {
    String digest = (String) row[3];
    return new Grant(
        key,
        new Filename((String) row[0]),
        ContentType.of((String) row[1]).orElseThrow(),
        (Long) row[2],
        digest == null ? null : new Sha256(digest),
        (Instant) row[4]);
  }
}
