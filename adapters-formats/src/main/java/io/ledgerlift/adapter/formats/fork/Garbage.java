package io.ledgerlift.adapter.formats.fork;

/** A child said what no reader says. */
final class Garbage extends RuntimeException {

  private static final long serialVersionUID = 1;

  Garbage(String message) {
    super(message);
  }

  Garbage(String message, Throwable cause) {
    super(message, cause);
  }
}
