package io.ledgerlift.application.port;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.Documents.LeaseLost;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.audit.AuditEntry;
import io.ledgerlift.domain.audit.ProcessingEvent;
import io.ledgerlift.domain.audit.StoredEntry;
import io.ledgerlift.domain.correction.Approval;
import io.ledgerlift.domain.correction.Correction;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.page.PageNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything a {@link MemoryStore} holds at one moment. The maps change, what is in them never. */
final class MemoryState {

  /** Version of the program, as it stands in every entry that is written here. */
  private static final String SOFTWARE = "memory";

  final Map<DocumentId, Document> documents = new HashMap<>();
  final Map<DocumentId, Lease> leases = new HashMap<>();
  final Map<DocumentId, List<StoredEntry>> trail = new HashMap<>();
  final Map<Attempt, Map<PageNumber, PageRow>> pages = new HashMap<>();
  final Map<Attempt, Map<Integer, Found>> unplaced = new HashMap<>();
  final Map<String, IdempotencyKeys.Use> keys = new HashMap<>();
  final Map<String, Instant> workers = new HashMap<>();
  final Map<ObjectKey, Granted> grants = new HashMap<>();
  final Map<SentJob, Note> sentJobs = new HashMap<>();
  final Map<DocumentId, List<Correction>> corrections = new HashMap<>();
  final Map<DocumentId, List<Approval>> approvals = new HashMap<>();

  /** Who may write the end of a reading, and until when the others leave it alone. */
  record Lease(long token, Instant until) {}

  /** One reading of one document. */
  record Attempt(DocumentId document, int number) {

    static Attempt of(Claim claim) {
      return new Attempt(claim.document().id(), claim.document().attempt());
    }
  }

  /** An upload that was allowed, and what came of it. */
  record Granted(UploadGrants.Grant grant, boolean arrived, boolean adopted) {}

  /** What tells a job that was sent from others. */
  record SentJob(DocumentId document, int attempt) {

    static SentJob of(WorkQueue.Job job) {
      return new SentJob(job.documentId(), job.attempt());
    }
  }

  /** That a job was sent, so many times again, and until when that is believed to be enough. */
  record Note(int again, Instant until) {}

  /** The same state, to be changed apart from this one. */
  MemoryState copy() {
    MemoryState copy = new MemoryState();
    copy.documents.putAll(documents);
    copy.leases.putAll(leases);
    copy.trail.putAll(trail);
    copy.pages.putAll(pages);
    copy.unplaced.putAll(unplaced);
    copy.keys.putAll(keys);
    copy.workers.putAll(workers);
    copy.grants.putAll(grants);
    copy.sentJobs.putAll(sentJobs);
    copy.corrections.putAll(corrections);
    copy.approvals.putAll(approvals);
    return copy;
  }

  /** Puts the document and its events in place; whether that may be was checked before. */
  void save(Document.Change change) {
    documents.put(change.after().id(), change.after());
    change.events().forEach(this::append);
  }

  /** As {@link #append}, of a deed: nothing follows a purge. */
  void appendDeed(ProcessingEvent event) {
    Document document = documents.get(event.documentId());
    if (document != null) {
      document.requirePresent();
    }
    append(event);
  }

  /** Gives the event its place and seals it. */
  void append(ProcessingEvent event) {
    DocumentId id = event.documentId();
    Document document = documents.get(id);
    if (document == null) {
      throw new IllegalStateException("an event of a document that never was: " + id);
    }
    List<StoredEntry> entries = new ArrayList<>(trail.getOrDefault(id, List.of()));
    AuditEntry entry = new AuditEntry(event, entries.size() + 1L, document.version(), SOFTWARE);
    entries.add(new StoredEntry(entry, entry.canonical(), entry.leafHash()));
    trail.put(id, List.copyOf(entries));
  }

  boolean holds(Claim claim) {
    Lease lease = leases.get(claim.document().id());
    return lease != null && lease.token == claim.token();
  }

  void requireLease(Claim claim) {
    if (!holds(claim)) {
      throw new LeaseLost(claim.document().id());
    }
  }
}
