package io.ledgerlift.domain;

/** A value that cannot exist was asked for. {@link FieldErrors} tells which field held it. */
public final class InvalidValue extends Refusal {

  private static final long serialVersionUID = 1;

  public InvalidValue(String code, String message) {
    super(code, message);
  }
}
