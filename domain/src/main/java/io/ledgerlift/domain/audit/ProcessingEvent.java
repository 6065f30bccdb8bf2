package io.ledgerlift.domain.audit;

import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened, to which document, by whom, when.
 *
 * @param message one sentence for a person
 * @param metadata strings, whole numbers, booleans, and lists and maps of them; never content of
 *     the document
 */
public record ProcessingEvent(
    DocumentId documentId,
    EventType type,
    String message,
    Map<String, Object> metadata,
    Occasion occasion) {

  /** Whole numbers that fit become {@code Integer}, as readers of JSON give them back. */
  public ProcessingEvent {
    Map<String, Object> sorted = new TreeMap<>(metadata);
    sorted.replaceAll((key, value) -> asRead(value));
    metadata = Collections.unmodifiableMap(sorted);
  }

  private static Object asRead(Object value) {
    if (value instanceof Long number && number.intValue() == number) {
      return number.intValue();
    }
    return value;
  }
}
