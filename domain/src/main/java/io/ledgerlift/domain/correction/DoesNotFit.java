package io.ledgerlift.domain.correction;

import io.ledgerlift.domain.Refusal;

/** An edit asks for something that the table does not have. */
public final class DoesNotFit extends Refusal {

  private static final long serialVersionUID = 1;

  DoesNotFit(String message) {
    super("correction_does_not_fit", message);
  }
}
