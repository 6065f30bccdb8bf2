package io.ledgerlift.application.usecase;

import io.ledgerlift.application.port.AuditTrail;
import io.ledgerlift.application.port.Corrections;
import io.ledgerlift.application.port.Transactions;
import io.ledgerlift.application.usecase.StaleReview.Seen;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.correction.Correction;
import io.ledgerlift.domain.correction.EditTree;
import io.ledgerlift.domain.correction.Review;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Reading;
import io.ledgerlift.domain.page.PageNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Changes reviews one at a time, each in one transaction with the events that tell of it. */
public record ReviewDesk(
    FindDocuments find, Corrections corrections, AuditTrail trail, Transactions transactions) {

  /** Does {@code deed} with the review that the caller saw; answers what became of it. */
  Review change(DocumentId id, Seen seen, BiConsumer<Document, Review> deed) {
    return transactions.inTransaction(
        () -> {
          Review review = held(id);
          StaleReview.requireSeen(review, seen);
          deed.accept(find.one(id), review);
          return held(id);
        });
  }

  /** Nobody else changes it until the transaction ends. */
  private Review held(DocumentId id) {
    find.one(id);
    var all = corrections.held(id);
    Document document = find.one(id);
    Reading reading = document.reading();
    if (reading == null) {
      throw new NotRead(document);
    }
    return new Review(reading.attempt(), all, corrections.approvals(id));
  }

  /** Tells that a review began, before the first thing that is done in it. */
  void started(Document document, Review before, Occasion occasion) {
    if (before.corrections().isEmpty() && before.approvals().isEmpty()) {
      trail.append(document.deed(EventType.MANUAL_REVIEW_STARTED, "Review started.", occasion));
    }
  }

  /** Tells of a correction: what it is about stays with it, the event has its digest. */
  void tell(
      Document document, EventType type, String message, Correction correction, Occasion occasion) {
    PageNumber page = correction.anchor().page();
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("correction", correction.number());
    metadata.put("kind", EditTree.kind(correction.edit()));
    metadata.put("table", correction.anchor().artifact().toString());
    metadata.put("content_sha256", correction.digest().hex());
    if (page != null) {
      metadata.put("page", page.value());
    }
    trail.append(document.deed(type, message, metadata, occasion));
  }
}
