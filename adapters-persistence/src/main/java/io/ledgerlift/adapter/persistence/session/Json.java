package io.ledgerlift.adapter.persistence.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plain trees to and from the text of {@code jsonb} columns.
 *
 * <p>PostgreSQL keeps no U+0000 and no half of a surrogate pair, in text or in {@code jsonb};
 * U+FFFD takes their place.
 */
public final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  public static String write(Object tree) {
    try {
      return MAPPER.writeValueAsString(storable(tree));
    } catch (JsonProcessingException notATree) {
      throw new IllegalArgumentException("no plain tree: " + tree, notATree);
    }
  }

  /** A map as it was written: whole numbers come back as Integer or Long, others as Double. */
  public static Map<String, Object> readMap(String json) {
    return read(json, new TypeReference<LinkedHashMap<String, Object>>() {});
  }

  public static List<Map<String, Object>> readMaps(String json) {
    return read(json, new TypeReference<ArrayList<Map<String, Object>>>() {});
  }

  public static Map<String, Integer> readCounts(String json) {
    return read(json, new TypeReference<LinkedHashMap<String, Integer>>() {});
  }

  /** The same tree with every string as PostgreSQL can keep it. */
  public static @Nullable Object storable(@Nullable Object tree) {
    if (tree instanceof String text) {
      return storable(text);
    }
    if (tree instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach((key, value) -> copy.put((String) key, storable(value)));
      return copy;
    }
    if (tree instanceof Collection<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(item -> copy.add(storable(item)));
      return copy;
    }
    return tree;
  }

  /** The same text as PostgreSQL can keep it. */
  public static String storable(String text) {
    if (text.codePoints().noneMatch(Json::isLost)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().forEach(c -> kept.appendCodePoint(isLost(c) ? 0xFFFD : c));
    return kept.toString();
  }

  private static boolean isLost(int codePoint) {
    return codePoint == 0
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException("a jsonb column holds no such tree", notJson);
    }
  }
}
