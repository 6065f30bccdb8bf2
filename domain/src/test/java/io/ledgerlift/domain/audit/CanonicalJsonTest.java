package io.ledgerlift.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 8785, as far as it concerns text and whole numbers. */
class CanonicalJsonTest {

  @Test
  void keys_are_sorted_by_utf_16_code_unit() {
    Map<String, String> example = new LinkedHashMap<>();
    example.put("\u20ac", "Euro Sign");
    example.put("\r", "Carriage Return");
    example.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
    example.put("1", "One");
    example.put("\ud83d\ude00", "Emoji: Grinning Face");
    example.put("\u0080", "Control");
    example.put("\u00f6", "Latin Small Letter O With Diaeresis");

    assertThat(CanonicalJson.write(example))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void keys_of_inner_maps_are_sorted_too_and_lists_keep_their_order() {
    Map<String, Object> example =
        Map.of(
            "10", Map.of(),
            "1", Map.of("f", Map.of("f", "hi", "F", 5), "\n", 56),
            "", "empty",
            "a", List.of("z", "b", "a"),
            "111", List.of(Map.of("e", "yes", "E", "no")),
            "A", List.of());

    assertThat(CanonicalJson.write(example))
        .isEqualTo(
            "{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},\"10\":{},"
                + "\"111\":[{\"E\":\"no\",\"e\":\"yes\"}],\"A\":[],\"a\":[\"z\",\"b\",\"a\"]}");
  }

  @Test
  void equal_maps_have_one_form_in_whatever_order_they_were_made() {
    Map<String, Object> one = new LinkedHashMap<>();
    Map<String, Object> other = new LinkedHashMap<>();
    List<String> keys = new ArrayList<>(List.of("to", "from", "attempt", "code", "a", "Z"));
    keys.forEach(key -> one.put(key, 1));
    Collections.reverse(keys);
    keys.forEach(key -> other.put(key, 1));

    assertThat(CanonicalJson.write(one)).isEqualTo(CanonicalJson.write(other));
  }

  @Test
  void text_is_escaped_in_one_way_only() {
    String example = "\u20ac$\u000f\nA'B\"\\\\\"/";

    assertThat(CanonicalJson.write(example)).isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
  }

  @Test
  void control_characters_have_their_short_form_or_four_lower_case_digits() {
    StringBuilder controls = new StringBuilder();
    for (char c = 0; c < ' '; c++) {
      controls.append(c);
    }

    assertThat(CanonicalJson.write(controls.toString()))
        .isEqualTo(
            "\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r"
                + "\\u000e\\u000f\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018"
                + "\\u0019\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\u007f", "/", "<script>", "\u2028", "\ud83d\ude00", "\ufeff"})
  void every_other_character_stands_for_itself(String text) {
    assertThat(CanonicalJson.write(text)).isEqualTo('"' + text + '"');
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-1, -1",
    "1234567890, 1234567890",
    "9007199254740992, 9007199254740992",
    "-9007199254740992, -9007199254740992"
  })
  void whole_numbers_are_plain_digits(long number, String form) {
    assertThat(CanonicalJson.write(number)).isEqualTo(form);
  }

  @Test
  void integers_and_longs_look_alike() {
    assertThat(CanonicalJson.write(List.of(7, 7L))).isEqualTo("[7,7]");
  }

  @Test
  void literals_are_lower_case_words() {
    List<@Nullable Object> literals = Arrays.asList(true, false, null);

    assertThat(CanonicalJson.write(literals)).isEqualTo("[true,false,null]");
  }

  @Test
  void every_kind_of_collection_is_a_list() {
    assertThat(CanonicalJson.write(Set.of("one"))).isEqualTo("[\"one\"]");
  }

  @ParameterizedTest
  @ValueSource(longs = {9007199254740993L, -9007199254740993L, Long.MAX_VALUE, Long.MIN_VALUE})
  void number_that_a_reader_of_json_might_round_is_refused(long number) {
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(number));
  }

  @Test
  void numbers_that_are_not_whole_are_refused_wherever_they_stand() {
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(1.0));
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(1f));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalJson.write(Map.of("a", List.of(BigDecimal.ONE))));
  }

  @Test
  void what_is_no_json_is_refused() {
    Map<@Nullable Object, Object> nullKey = new HashMap<>();
    nullKey.put(null, 1);

    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(new Object()));
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write('c'));
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Map.of(1, "one")));
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(nullKey));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "\ude00", "\ude00\ud83d", "a\ud83db"})
  void half_a_surrogate_pair_is_refused(String half) {
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(half));
    assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(Map.of(half, 1)));
  }
}
