package io.ledgerlift.adapter.web;

import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a list goes on, as a word that callers hand back unread. It is bound to the question it
 * answered by a check sum; there is nothing secret in it, so no key is needed.
 */
final class Cursor {

  /** Hexadecimal digits: enough that a slip never passes. */
  private static final int CHECK_LENGTH = 12;

  private Cursor() {}

  /** The word for {@code place} in the list that {@code question} names. */
  static String write(String question, String place) {
    byte[] bytes = (check(question, place) + place).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The place that {@link #write} wrote for the same question. */
  static String read(String question, String word) {
    String text = decode(word);
    if (text.length() > CHECK_LENGTH) {
      String place = text.substring(CHECK_LENGTH);
      if (text.startsWith(check(question, place))) {
        return place;
      }
    }
    throw invalid();
  }

  static InvalidValue invalid() {
    return new InvalidValue("invalid_cursor", "A cursor is a next_cursor of the same question.");
  }

  private static String decode(String word) {
    try {
      return new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  private static String check(String question, String place) {
    byte[] both = (question + "\n" + place).getBytes(StandardCharsets.UTF_8);
    return Sha256.of(both).hex().substring(0, CHECK_LENGTH);
  }
}
