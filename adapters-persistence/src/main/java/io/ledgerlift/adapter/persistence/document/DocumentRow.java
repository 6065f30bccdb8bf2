package io.ledgerlift.adapter.persistence.document;

import io.ledgerlift.adapter.persistence.session.Json;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.document.Checksum;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Failure;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.Pin;
import io.ledgerlift.domain.document.ProcessingStatus;
import io.ledgerlift.domain.document.Progress;
import io.ledgerlift.domain.document.Reading;
import io.ledgerlift.domain.document.SourceFile;
import io.ledgerlift.domain.document.Stamp;
import io.ledgerlift.domain.statement.Check.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code documents} as it is read; {@link DocumentWrites} writes it. The lease is left
 * out: whoever holds one knows its token, and nobody else may learn it.
 */
@Entity
@Immutable
@Table(name = "documents")
class DocumentRow {

  @Id UUID id;

  @Column(name = "s3_key")
  String key;

  @Column(name = "original_filename")
  String filename;

  @Column(name = "content_type")
  String contentType;

  @Column(name = "file_size")
  long size;

  @Column(name = "declared_hash")
  @Nullable String declaredHash;

  @Column(name = "source_pin")
  String mark;

  @Column(name = "source_checksum")
  @Nullable String checksum;

  @Column(name = "processing_status")
  String status;

  @Column(name = "error_code")
  @Nullable String errorCode;

  @Column(name = "error_message")
  @Nullable String errorMessage;

  int attempt;

  int tries;

  @Column(name = "retry_at")
  @Nullable Instant retryAt;

  @Column(name = "reading_attempt")
  @Nullable Integer readingAttempt;

  @Column(name = "page_count")
  @Nullable Integer pageCount;

  @Column(name = "sha256_hash")
  @Nullable String readHash;

  @Column(name = "reading_artifacts")
  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable String readingArtifacts;

  @Column(name = "reading_flags")
  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable String readingFlags;

  @Column(name = "reading_checks")
  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable String readingChecks;

  @Column(name = "duplicate_of")
  @Nullable UUID duplicateOf;

  long version;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  @Column(name = "purged_at")
  @Nullable Instant purgedAt;

  /** For Hibernate, which sets the fields. */
  @SuppressWarnings("NullAway.Init")
  DocumentRow() {}

  Document toDocument() {
    return new Document(
        new DocumentId(id),
        source(),
        new Progress(ProcessingStatus.parse(status), attempt, tries, failure(), retryAt),
        reading(),
        duplicateOf == null ? null : new DocumentId(duplicateOf),
        new Stamp(version, createdAt, updatedAt, purgedAt));
  }

  private SourceFile source() {
    return new SourceFile(
        new ObjectKey(key),
        new Filename(filename),
        ContentType.of(contentType)
            .orElseThrow(() -> new IllegalStateException("no content type: " + contentType)),
        size,
        declaredHash == null ? null : new Sha256(declaredHash),
        new Pin(mark, checksum == null ? null : Checksum.parse(checksum)));
  }

  private @Nullable Failure failure() {
    return errorCode == null || errorMessage == null
        ? null
        : new Failure(FailureCode.parse(errorCode), errorMessage);
  }

  private @Nullable Reading reading() {
    if (readingAttempt == null
        || pageCount == null
        || readHash == null
        || readingArtifacts == null
        || readingFlags == null) {
      return null;
    }
    Map<QualityFlag.Code, Integer> flags = new TreeMap<>();
    Json.readCounts(readingFlags)
        .forEach((code, count) -> flags.put(QualityFlag.Code.parse(code), count));
    return new Reading(
        readingAttempt,
        pageCount,
        new Sha256(readHash),
        Json.readCounts(readingArtifacts),
        flags,
        checks());
  }

  /** None of readings from before they were counted. */
  private Map<Verdict, Integer> checks() {
    Map<Verdict, Integer> checks = new TreeMap<>();
    if (readingChecks != null) {
      Json.readCounts(readingChecks)
          .forEach((code, count) -> checks.put(Verdict.parse(code), count));
    }
    return checks;
  }
}
