package io.ledgerlift.adapter.persistence.progress;

import io.ledgerlift.adapter.persistence.session.Json;
import io.ledgerlift.application.port.ProgressFeed.Update;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.artifact.Branch;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.util.Map;

/** An update as the payload of a notification: some 150 bytes of the 8,000 that fit. */
final class ProgressMessage {

  static final String CHANNEL = "ledgerlift_progress";

  private ProgressMessage() {}

  static String write(Update update) {
    return Json.write(
        Map.of(
            "document_id", update.documentId().toString(),
            "status", update.status().code(),
            "attempt", update.attempt(),
            "stage", update.stage(),
            "pages_done", update.pagesDone(),
            "page_count", update.pageCount()));
  }

  /** The update that {@link #write} wrote; anything else is an unchecked exception. */
  static Update read(String payload) {
    Branch tree = new Branch(Json.readMap(payload));
    return new Update(
        DocumentId.parse(tree.text("document_id")),
        ProcessingStatus.parse(tree.text("status")),
        tree.integer("attempt"),
        tree.text("stage"),
        tree.integer("pages_done"),
        tree.integer("page_count"));
  }
}
