package io.ledgerlift.domain;

import java.util.UUID;

/** Names one document, for ever: a purged document keeps its id. */
public record DocumentId(UUID value) {

  /**
   * The id that {@link #toString} wrote.
   *
   * @throws InvalidValue when the text is none
   */
  public static DocumentId parse(String text) {
    try {
      UUID value = UUID.fromString(text);
      if (value.toString().equalsIgnoreCase(text)) {
        return new DocumentId(value);
      }
    } catch (IllegalArgumentException notHexadecimal) {
      // Falls through: the same refusal serves every text that is no id.
    }
    throw new InvalidValue("invalid_id", "A document id is a UUID.");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
