package io.ledgerlift.application;

import io.ledgerlift.domain.document.FailureCode;

/** A document could not be read; the message says what a person can do about it. */
public final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final FailureCode code;

  public Unreadable(FailureCode code, String message) {
    super(message);
    this.code = code;
  }

  public Unreadable(FailureCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public FailureCode code() {
    return code;
  }
}
