package io.ledgerlift.adapter.persistence.document;

import io.ledgerlift.adapter.persistence.session.Json;
import io.ledgerlift.application.port.Claim;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.document.Checksum;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Document.Change;
import io.ledgerlift.domain.document.SourceFile;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.StatelessSession;

/**
 * Every statement that writes a row of {@code documents}. Each names in its WHERE what must still
 * be true, and tells whether it was.
 */
final class DocumentWrites {

  private static final String INSERT =
      """
      insert into documents (
        id, s3_key, original_filename, content_type, file_size, declared_hash, source_pin,
        source_checksum, processing_status, attempt, tries, version, created_at, updated_at)
      values (
        :id, :key, :filename, :contentType, :size, :declaredHash, :mark,
        :checksum, :status, :attempt, :tries, :version, :createdAt, :updatedAt)
      on conflict do nothing
      """;

  /** Everything that a change may change; whoever held a lease holds it no longer. */
  static final String UPDATE =
      """
      update documents set
        processing_status = :status, attempt = :attempt, tries = :tries, retry_at = :retryAt,
        error_code = :errorCode, error_message = :errorMessage,
        reading_attempt = :readingAttempt, page_count = :pageCount, sha256_hash = :readHash,
        reading_artifacts = cast(:artifacts as jsonb), reading_flags = cast(:flags as jsonb),
        reading_checks = cast(:checks as jsonb),
        duplicate_of = :duplicateOf, version = :version, updated_at = :updatedAt,
        purged_at = :purgedAt, lease_token = null, lease_until = null
      where id = :id and version = :versionBefore
      """;

  static final String IF_HELD = " and processing_status = 'processing' and lease_token = :token";

  static final String IF_LAPSED =
      " and processing_status = 'processing' and lease_until < clock_timestamp()";

  /** A start clears what the last failure left; the reading stays, so its columns do. */
  static final String CLAIM =
      """
      update documents set
        processing_status = :status, attempt = :attempt, tries = :tries, retry_at = null,
        error_code = null, error_message = null, version = :version, updated_at = :updatedAt,
        lease_token = nextval('lease_token'),
        lease_until = clock_timestamp() + :millis * interval '1 millisecond'
      where id = :id and version = :versionBefore
        and processing_status in ('uploaded', 'retrying') and purged_at is null
      returning lease_token
      """;

  static final String RENEW =
      """
      update documents set lease_until = clock_timestamp() + :millis * interval '1 millisecond'
      where id = :id and processing_status = 'processing' and lease_token = :token
      """;

  private DocumentWrites() {}

  /** False when its id or its key is taken. */
  static boolean insert(StatelessSession session, Document document) {
    SourceFile source = document.source();
    Sha256 declared = source.declaredDigest();
    Checksum checksum = source.pin().checksum();
    return session
            .createNativeMutationQuery(INSERT)
            .setParameter("id", document.id().value())
            .setParameter("key", source.key().value())
            .setParameter("filename", source.filename().value())
            .setParameter("contentType", source.contentType().mediaType())
            .setParameter("size", source.size())
            .setParameter("declaredHash", declared == null ? null : declared.hex(), String.class)
            .setParameter("mark", Json.storable(source.pin().mark()))
            .setParameter("checksum", checksum == null ? null : checksum.toString(), String.class)
            .setParameter("status", document.status().code())
            .setParameter("attempt", document.attempt())
            .setParameter("tries", document.progress().tries())
            .setParameter("version", document.version())
            .setParameter("createdAt", document.stamp().createdAt())
            .setParameter("updatedAt", document.stamp().updatedAt())
            .executeUpdate()
        == 1;
  }

  /** False when the stored version is another one. */
  static boolean update(StatelessSession session, Change change) {
    return ChangeParameters.bind(session.createNativeMutationQuery(UPDATE), change).executeUpdate()
        == 1;
  }

  /** False when the lease is not the claimer's any more. */
  static boolean updateHeld(StatelessSession session, Change change, Claim claim) {
    return ChangeParameters.bind(session.createNativeMutationQuery(UPDATE + IF_HELD), change)
            .setParameter("token", claim.token())
            .executeUpdate()
        == 1;
  }

  /** False when the lease was renewed, or the document changed. */
  static boolean updateLapsed(StatelessSession session, Change change) {
    return ChangeParameters.bind(session.createNativeMutationQuery(UPDATE + IF_LAPSED), change)
            .executeUpdate()
        == 1;
  }

  /** The token of the new lease; empty when the document no longer waits in that version. */
  static Optional<Long> claim(StatelessSession session, Change start, Duration lease) {
    Document after = start.after();
    return session
        .createNativeQuery(CLAIM, Long.class)
        .setParameter("status", after.status().code())
        .setParameter("attempt", after.attempt())
        .setParameter("tries", after.progress().tries())
        .setParameter("version", after.version())
        .setParameter("updatedAt", after.stamp().updatedAt())
        .setParameter("millis", lease.toMillis())
        .setParameter("id", after.id().value())
        .setParameter("versionBefore", versionBefore(start))
        .getResultList()
        .stream()
        .findFirst();
  }

  /** False when the lease belongs to somebody else, or to nobody. */
  static boolean renew(StatelessSession session, Claim claim, Duration lease) {
    return session
            .createNativeMutationQuery(RENEW)
            .setParameter("millis", lease.toMillis())
            .setParameter("id", claim.document().id().value())
            .setParameter("token", claim.token())
            .executeUpdate()
        == 1;
  }

  static long versionBefore(Change change) {
    Document before = change.before();
    if (before == null) {
      throw new IllegalArgumentException("a new document has nothing to update");
    }
    return before.version();
  }
}
