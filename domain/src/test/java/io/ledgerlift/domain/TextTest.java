package io.ledgerlift.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

  private static final List<String> PLAIN =
      List.of("", "plain", "Übersicht 报表 \uD83D\uDE00", "\u00a0\u2028\u202e");

  private static final List<String> NOT_PLAIN =
      List.of("\u0000", "a\tb", "a\nb", "\u007f", "\u0085", "\uD83D", "\uDE00", "\uDE00\uD83D");

  @Test
  void text_is_plain_without_control_characters_and_half_surrogates() {
    assertThat(PLAIN).allMatch(Text::isPlain);
    assertThat(NOT_PLAIN).noneMatch(Text::isPlain);
  }

  @Test
  void plain_text_is_left_as_it_is() {
    assertThat(PLAIN).allSatisfy(text -> assertThat(Text.plain(text)).isSameAs(text));
  }

  @Test
  void each_character_that_is_not_plain_is_replaced_by_one_mark() {
    assertThat(Text.plain("a\u0000b\tc")).isEqualTo("a\uFFFDb\uFFFDc");
    assertThat(Text.plain("\uD83D\uDE00\uD83D")).isEqualTo("\uD83D\uDE00\uFFFD");
    assertThat(NOT_PLAIN).allMatch(text -> Text.isPlain(Text.plain(text)));
  }
}
