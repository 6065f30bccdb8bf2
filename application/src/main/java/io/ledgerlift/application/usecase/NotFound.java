package io.ledgerlift.application.usecase;

import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Refusal;
import java.util.UUID;

/** What was asked for is not there, and never was. */
public final class NotFound extends Refusal {

  private static final long serialVersionUID = 1;

  public NotFound(String message) {
    super("not_found", message);
  }

  static NotFound document(DocumentId id) {
    return new NotFound("There is no document " + id + ".");
  }

  static NotFound table(UUID table) {
    return new NotFound("The completed reading has no table " + table + ".");
  }
}
