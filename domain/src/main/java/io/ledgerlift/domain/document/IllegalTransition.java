package io.ledgerlift.domain.document;

import io.ledgerlift.domain.Refusal;

/** A move that is not in the table of {@link ProcessingStatus}. */
public final class IllegalTransition extends Refusal {

  private static final long serialVersionUID = 1;

  IllegalTransition(ProcessingStatus from, ProcessingStatus to) {
    super(
        "illegal_transition",
        "A document that is " + from.code() + " cannot become " + to.code() + ".");
  }
}
