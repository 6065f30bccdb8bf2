package io.ledgerlift.application;

/** A port could not be reached or did not answer in time; the same call may succeed later. */
public final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Unavailable(String message, Throwable cause) {
    super(message, cause);
  }

  public Unavailable(String message) {
    super(message);
  }
}
