package io.ledgerlift.domain.document;

/**
 * What went wrong with a reading.
 *
 * @param message one or two sentences that say what a person can do
 */
public record Failure(FailureCode code, String message) {

  /** As shown in a document's {@code error_message}: the code first, for programs. */
  public String shown() {
    return code.code() + ": " + message;
  }
}
