package io.ledgerlift.application.port;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Refusal;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The documents, and the leases of those who process them. The stored document is the truth; queue
 * messages only hint at it.
 *
 * <p>Each write stores a {@link Document.Change} and its events in one transaction, joining one
 * that runs in this thread. Leases are measured by the clock of the store of documents, never by
 * the caller's. A lease that ran out is its holder's still, until somebody takes it away. Every
 * method throws {@link Unavailable} when that store cannot be reached.
 */
public interface Documents {

  /** The document, purged ones included; empty when there never was one. */
  Optional<Document> find(DocumentId id);

  /** The document whose original lies at {@code key}, purged ones included. */
  Optional<Document> findByKey(ObjectKey key);

  /**
   * Where the originals of documents that are not purged lie, in order of keys.
   *
   * @param after the last key of the page before; null for the first page
   */
  List<ObjectKey> originals(@Nullable ObjectKey after, int limit);

  /**
   * The oldest document, not purged and not {@code except}, whose read bytes have this digest. In a
   * transaction it also keeps others who ask for this digest waiting until the transaction has
   * ended: of two readings of the same bytes that end at once, the second finds the first.
   */
  Optional<DocumentId> firstWithDigest(Sha256 digest, DocumentId except);

  /** Documents that are not purged, newest first by (created, id). */
  List<Document> list(Query query);

  /**
   * Stores a change that needs no lease: a registration, a request, a purge. A lease that somebody
   * holds on the document ends with it.
   *
   * @throws KeyTaken when a new document's key belongs to another one
   * @throws StaleDocument when the stored version is not that of {@code change.before()}
   */
  void record(Document.Change change);

  /**
   * Stores the start of a reading and hands out its lease; empty when the stored document is no
   * longer what {@code start.before()} says, that is when somebody else was faster. Of any number
   * of callers with one document exactly one gets a claim.
   */
  Optional<Claim> claim(Document.Change start, Duration lease);

  /** Renews the lease; false when it belongs to somebody else, or to nobody, by now. */
  boolean heartbeat(Claim claim, Duration lease);

  /**
   * Stores the end of a reading and gives the lease back.
   *
   * @throws LeaseLost when the lease is not the claimer's any more; nothing is stored
   */
  void record(Document.Change change, Claim claim);

  /**
   * Stores the end of a reading whose lease has run out; false, and nothing stored, when the lease
   * was renewed or the document changed meanwhile.
   */
  boolean recordLapsed(Document.Change change);

  /** Documents in processing whose lease has run out, longest ago first. */
  List<Document> lapsed(int limit);

  /** Documents that wait for a reading which was due at {@code now}, oldest first. */
  List<Document> due(Instant now, int limit);

  /**
   * Which documents to list.
   *
   * @param status null for any
   * @param text part of the original file name, letter case aside; null for any
   * @param after the last document of the page before; null for the first page
   */
  record Query(
      @Nullable ProcessingStatus status,
      @Nullable String text,
      @Nullable Position after,
      int limit) {

    public Query {
      if (limit < 1) {
        throw new IllegalArgumentException("a page has at least one document, not " + limit);
      }
    }
  }

  /** A place in the list of documents. */
  record Position(Instant createdAt, DocumentId id) {}

  /** The key of a new document already belongs to {@link #existing}. */
  final class KeyTaken extends Refusal {

    private static final long serialVersionUID = 1;

    private final transient DocumentId existing;

    public KeyTaken(DocumentId existing) {
      super(
          "duplicate_document", "This upload is registered already, as document " + existing + ".");
      this.existing = existing;
    }

    public DocumentId existing() {
      return existing;
    }
  }

  /** Somebody else changed the document first; load it and decide anew. */
  final class StaleDocument extends Refusal {

    private static final long serialVersionUID = 1;

    public StaleDocument(DocumentId id) {
      super("conflict", "Document " + id + " changed meanwhile; please try again.");
    }
  }

  /** The lease ran out and was taken away; whatever its holder made is void. */
  final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1;

    public LeaseLost(DocumentId id) {
      super("the lease on document " + id + " is lost");
    }
  }
}
