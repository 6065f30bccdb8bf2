package io.ledgerlift.domain.audit;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON in one form only, after the JSON Canonicalization Scheme (RFC 8785): keys sorted by UTF-16
 * code unit, no white space, one way to escape. Numbers are whole numbers of at most 2^53; money
 * and shares are strings.
 */
public final class CanonicalJson {

  /** Largest whole number that every reader of JSON keeps exactly (RFC 8785, appendix D). */
  private static final long MAX_INTEGER = 1L << 53;

  private CanonicalJson() {}

  /**
   * The one form of {@code value}.
   *
   * @throws IllegalArgumentException when it holds anything but maps with string keys, collections,
   *     strings, whole numbers, booleans and null
   */
  public static String write(@Nullable Object value) {
    StringBuilder json = new StringBuilder();
    append(json, value);
    return json.toString();
  }

  private static void append(StringBuilder json, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      appendMap(json, map);
    } else if (value instanceof Collection<?> list) {
      appendList(json, list);
    } else if (value instanceof String text) {
      appendText(json, text);
    } else if (value == null || value instanceof Boolean) {
      json.append(value);
    } else {
      json.append(integer(value));
    }
  }

  private static void appendMap(StringBuilder json, Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, item) -> sorted.put(key(key), item));
    json.append('{');
    String comma = "";
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      json.append(comma);
      appendText(json, entry.getKey());
      append(json.append(':'), entry.getValue());
      comma = ",";
    }
    json.append('}');
  }

  private static String key(@Nullable Object key) {
    if (key instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("no canonical form of a key that is no text: " + key);
  }

  private static void appendList(StringBuilder json, Collection<?> list) {
    json.append('[');
    for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
      append(json, items.next());
      json.append(items.hasNext() ? "," : "");
    }
    json.append(']');
  }

  private static void appendText(StringBuilder json, String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException("no canonical form of half a surrogate pair");
    }
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      appendCharacter(json, text.charAt(i));
    }
    json.append('"');
  }

  private static void appendCharacter(StringBuilder json, char c) {
    switch (c) {
      case '"', '\\' -> json.append('\\').append(c);
      case '\b' -> json.append("\\b");
      case '\t' -> json.append("\\t");
      case '\n' -> json.append("\\n");
      case '\f' -> json.append("\\f");
      case '\r' -> json.append("\\r");
      default -> {
        if (c < ' ') {
          json.append("\\u00").append(Character.forDigit(c >> 4, 16));
          json.append(Character.forDigit(c & 15, 16));
        } else {
          json.append(c);
        }
      }
    }
  }

  private static long integer(Object value) {
    if (!(value instanceof Integer || value instanceof Long)) {
      throw new IllegalArgumentException(
          "no canonical form of a " + value.getClass().getSimpleName() + ": " + value);
    }
    long number = ((Number) value).longValue();
    if (number > MAX_INTEGER || number < -MAX_INTEGER) {
      throw new IllegalArgumentException("too large for every reader of JSON: " + number);
    }
    return number;
  }
}
