package io.ledgerlift.application.usecase;

import io.ledgerlift.domain.Refusal;
import io.ledgerlift.domain.document.Document;

/** The document has no completed reading yet, so nothing of it can be shown or exported. */
public final class NotRead extends Refusal {

  private static final long serialVersionUID = 1;

  NotRead(Document document) {
    super(
        "not_completed",
        "No reading of this document has completed; it is " + document.status().code() + ".");
  }
}
