package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.Documents.KeyTaken;
import io.ledgerlift.application.port.IdempotencyKeys;
import io.ledgerlift.application.port.IdempotencyKeys.KeyInUse;
import io.ledgerlift.application.port.IdempotencyKeys.Use;
import io.ledgerlift.application.port.Transactions;
import io.ledgerlift.application.port.UploadGrants;
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
import org.jspecify.annotations.Nullable;

/** Makes a document of an upload, and has it read. */
public final class RegisterDocument {

  private final UploadCheck uploads;
  private final Registration registration;
  private final Documents documents;
  private final Transactions transactions;
  private final IdempotencyKeys keys;
  private final UploadGrants grants;

  public RegisterDocument(
      UploadCheck uploads,
      Registration registration,
      Documents documents,
      Transactions transactions,
      IdempotencyKeys keys,
      UploadGrants grants) {
    this.uploads = uploads;
    this.registration = registration;
    this.documents = documents;
    this.transactions = transactions;
    this.keys = keys;
    this.grants = grants;
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
   * The document of this upload; the same one again for the same idempotency key. When the store
   * told of the upload first, {@link RegisterArrival} made its document already: whoever then
   * describes it as it was granted gets that one, once.
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
    try {
      return registration.make(source, occasion, id -> remember(command, id, occasion));
    } catch (KeyInUse lostRace) {
      return earlier(command).orElseThrow(() -> lostRace);
    } catch (KeyTaken taken) {
      documents.find(taken.existing()).ifPresent(Document::requirePresent);
      return adopted(command, source, occasion).or(() -> earlier(command)).orElseThrow(() -> taken);
    }
  }

  private void remember(Command command, DocumentId id, Occasion occasion) {
    if (command.idempotencyKey() != null) {
      keys.remember(command.idempotencyKey(), new Use(command.digest(), id, occasion.at()));
    }
  }

  /** What the store told of, if nobody has come for it yet and it was described alike. */
  private Optional<Document> adopted(Command command, SourceFile source, Occasion occasion) {
    try {
      return transactions.inTransaction(
          () ->
              documents
                  .findByKey(source.key())
                  .filter(document -> !document.isPurged())
                  .filter(document -> document.source().isDescribedAs(source))
                  .filter(document -> grants.adopt(source.key()))
                  .map(
                      document -> {
                        remember(command, document.id(), occasion);
                        return document;
                      }));
    } catch (KeyInUse lostRace) {
      return Optional.empty();
    }
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
