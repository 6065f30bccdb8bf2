package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that the guide names in braces: taken from the answer that first shows them, equal after.
 */
final class Placeholders {

  private static final String ANYTHING = "…";
  private static final Pattern NAME = Pattern.compile("\\{([a-z0-9_]+)}");

  private final Map<String, String> known = new HashMap<>();

  /** The text with every known value in its place. */
  String fill(String text) {
    return NAME.matcher(text)
        .replaceAll(
            name -> Matcher.quoteReplacement(known.getOrDefault(name.group(1), name.group())));
  }

  void compare(String where, String told, String actual) {
    String filled = fill(told);
    if (filled.equals(ANYTHING)) {
      return;
    }
    Matcher name = NAME.matcher(filled);
    if (!name.find()) {
      assertThat(actual).as(where).isEqualTo(filled);
      return;
    }
    Matcher value =
        Pattern.compile(
                Pattern.quote(filled.substring(0, name.start()))
                    + "(.+)"
                    + Pattern.quote(filled.substring(name.end())))
            .matcher(actual);
    assertThat(value.matches()).as(where + ": " + actual).isTrue();
    known.put(name.group(1), value.group(1));
  }

  /** Every member and item must be there, and no other, unless the guide says {@code …}. */
  void compare(String where, JsonNode told, JsonNode actual) {
    if (told.isTextual() && !told.asText().equals(ANYTHING)) {
      assertThat(actual.isTextual()).as(where).isTrue();
      compare(where, told.asText(), actual.asText());
    } else if (told.isObject()) {
      compareMembers(where, told, actual);
    } else if (told.isArray()) {
      compareItems(where, told, actual);
    } else if (!told.isTextual()) {
      assertThat(actual).as(where).isEqualTo(told);
    }
  }

  private void compareMembers(String where, JsonNode told, JsonNode actual) {
    if (!told.has(ANYTHING)) {
      assertThat(actual.fieldNames())
          .toIterable()
          .as(where)
          .containsExactlyElementsOf(told::fieldNames);
    }
    for (Map.Entry<String, JsonNode> member : told.properties()) {
      if (!member.getKey().equals(ANYTHING)) {
        assertThat(actual.has(member.getKey())).as(where + "." + member.getKey()).isTrue();
        compare(where + "." + member.getKey(), member.getValue(), actual.get(member.getKey()));
      }
    }
  }

  private void compareItems(String where, JsonNode told, JsonNode actual) {
    for (int i = 0; i < told.size(); i++) {
      if (told.get(i).asText().equals(ANYTHING)) {
        return;
      }
      assertThat(actual.has(i)).as(where + "[" + i + "]").isTrue();
      compare(where + "[" + i + "]", told.get(i), actual.get(i));
    }
    assertThat(actual).as(where).hasSize(told.size());
  }
}
