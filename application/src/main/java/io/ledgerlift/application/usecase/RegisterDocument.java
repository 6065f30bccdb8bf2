package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.Documents.KeyTaken;
import io.ledgerlift.application.port.IdempotencyKeys;
import io.ledgerlift.application.port.IdempotencyKeys.KeyInUse;
import io.ledgerlift.application.port.IdempotencyKeys.Use;
import io.ledgerlift.application.port.ProcessingMetrics;
import io.ledgerlift.application.port.Transactions;
import io.ledgerlift.application.port.WorkQueue;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.application.usecase.UploadRules.Described;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.FieldErrors.InvalidRequest;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.Refusal;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.Text;
import io.ledgerlift.domain.audit.CanonicalJson;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.DocumentPurged;
import io.ledgerlift.domain.document.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a document of an upload, and has it read. */
public final class RegisterDocument {

  private final Documents documents;
  private final UploadCheck uploads;
  private final WorkQueue queue;
  private final Transactions transactions;
  private final IdempotencyKeys keys;
  private final ProcessingMetrics metrics;
  private final Supplier<UUID> ids;

  public RegisterDocument(
      Documents documents,
      UploadCheck uploads,
      WorkQueue queue,
      Transactions transactions,
      IdempotencyKeys keys,
      ProcessingMetrics metrics,
      Supplier<UUID> ids) {
    this.documents = documents;
    this.uploads = uploads;
    this.queue = queue;
    this.transactions = transactions;
    this.keys = keys;
    this.metrics = metrics;
    this.ids = ids;
  }

  /**
   * What to register.
   *
   * @param key where the upload lies
   * @param idempotencyKey the caller's own name for this request; null when it gave none
   */
  public record Command(@Nullable String key, Described file, @Nullable String idempotencyKey) {

    /** Of what was said, right or wrong: it is compared before anything is checked. */
    Sha256 digest() {
      TreeMap<String, @Nullable Object> said = new TreeMap<>();
      said.put("s3_key", plain(key));
      said.put("original_filename", plain(file.filename()));
      said.put("content_type", plain(file.contentType()));
      said.put("file_size", String.valueOf(file.size()));
      said.put("sha256_hash", plain(file.digest()));
      return Sha256.of(CanonicalJson.write(said).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String plain(@Nullable String text) {
      return text == null ? null : Text.plain(text);
    }
  }

  /** The caller used this Idempotency-Key for another request. */
  public static final class IdempotencyKeyReused extends Refusal {

    private static final long serialVersionUID = 1;

    IdempotencyKeyReused() {
      super(
          "idempotency_key_reused",
          "This Idempotency-Key stands for another request; use a new key for a new request.");
    }
  }

  /**
   * The document of this upload; the same one again for the same idempotency key.
   *
   * @throws InvalidRequest when the upload is not there or not what it is said to be
   * @throws KeyTaken when the upload was registered before
   * @throws IdempotencyKeyReused when the idempotency key stands for another request
   * @throws DocumentPurged when the document of this upload or idempotency key was purged since
   */
  public Document register(Command command, Occasion occasion) {
    Optional<Document> earlier = earlier(command);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    SourceFile source = uploads.check(command.key(), command.file());
    DocumentId id = new DocumentId(ids.get());
    Document.Change change = Document.registered(id, source, occasion);
    try {
      transactions.inTransaction(() -> store(change, command, occasion));
    } catch (KeyInUse lostRace) {
      return earlier(command).orElseThrow(() -> lostRace);
    } catch (KeyTaken taken) {
      documents.find(taken.existing()).ifPresent(Document::requirePresent);
      throw taken;
    }
    metrics.documentRegistered();
    return change.after();
  }

  private void store(Document.Change change, Command command, Occasion occasion) {
    DocumentId id = change.after().id();
    if (command.idempotencyKey() != null) {
      keys.remember(command.idempotencyKey(), new Use(command.digest(), id, occasion.at()));
    }
    documents.record(change);
    queue.enqueue(new Job(id, change.after().attempt() + 1, occasion.at()));
  }

  private Optional<Document> earlier(Command command) {
    if (command.idempotencyKey() == null) {
      return Optional.empty();
    }
    Optional<Use> use = keys.find(command.idempotencyKey());
    if (use.isPresent() && !use.get().request().equals(command.digest())) {
      throw new IdempotencyKeyReused();
    }
    Optional<Document> document = use.flatMap(earlier -> documents.find(earlier.document()));
    document.ifPresent(Document::requirePresent);
    return document;
  }
}
