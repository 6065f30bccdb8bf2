package io.ledgerlift.domain;

/**
 * A "no" that the service gives for a reason the caller can understand; nothing was changed.
 *
 * <p>The code is stable and snake_case; the message is one sentence for a person.
 */
public abstract class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String code;

  protected Refusal(String code, String message) {
    super(message);
    this.code = code;
  }

  public final String code() {
    return code;
  }
}
