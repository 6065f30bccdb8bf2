package io.ledgerlift.adapter.formats.pdfbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.page.Word.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @Test
  void spaces_part_words() {
    assertThat(Drawn.texts(Drawn.page(say("Total assets")))).containsExactly("Total", "assets");
  }

  @Test
  void gap_without_a_space_parts_words() {
    String content = "BT /F 10 Tf 40 200 Td [(Total)-400(1,234)-150(.50)] TJ ET";

    assertThat(Drawn.texts(Drawn.page(content))).containsExactly("Total", "1,234.50");
  }

  @Test
  void glyphs_painted_one_by_one_are_one_word() {
    String content = "BT /F 10 Tf 40 200 Td (1) Tj 5.56 0 Td (2) Tj 5.56 0 Td (3) Tj ET";

    assertThat(Drawn.texts(Drawn.page(content))).containsExactly("123");
  }

  @Test
  void halves_painted_apart_are_one_word() {
    String content =
        "BT /F 10 Tf 40 200 Td (12) Tj ET "
            + say("between")
            + "BT /F 10 Tf 51.12 200 Td (34) Tj ET";

    assertThat(Drawn.texts(Drawn.page(content.replace("1 0 0 1 40 200", "1 0 0 1 40 100"))))
        .containsExactly("1234", "between");
  }

  @Test
  void superscript_belongs_to_its_word_and_does_not_heighten_it() {
    Word plain = Drawn.page(say("Goodwill")).words().get(0);
    String content = "BT /F 10 Tf 40 200 Td (Goodwill) Tj /F 6 Tf 4 Ts (2) Tj ET";

    Page page = Drawn.page(content);

    assertThat(Drawn.texts(page)).containsExactly("Goodwill2");
    assertThat(page.words().get(0).box().y()).isEqualTo(plain.box().y());
    assertThat(page.words().get(0).box().width()).isGreaterThan(plain.box().width());
  }

  @Test
  void glyph_drawn_twice_counts_once() {
    String content = say("1,000") + say("1,000").replace("40 200", "40.4 200");

    assertThat(Drawn.texts(Drawn.page(content))).containsExactly("1,000");
  }

  @Test
  void equal_neighbours_in_narrow_type_are_kept() {
    String content = "BT /F 10 Tf 60 Tz 40 200 Td (ill 11,000) Tj ET";

    assertThat(Drawn.texts(Drawn.page(content))).containsExactly("ill", "11,000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 Tr", "7 Tr", "1 g", "1 1 1 rg", "0 0 0 0 k", "0 0 10 10 re W n"})
  void text_that_nobody_sees_is_hidden(String state) {
    Word word = Drawn.page("q " + state + " " + say("secret") + " Q").words().get(0);

    assertThat(word.visibility()).isEqualTo(Visibility.HIDDEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 g 30 190 100 30 re f 1 g",
        "0 0 1 rg 30 190 100 30 re f 1 1 1 rg",
        "30 190 100 30 re W n"
      })
  void text_that_shows_is_visible(String state) {
    Word word = Drawn.page("q " + state + " " + say("shown") + " Q").words().get(0);

    assertThat(word.visibility()).isEqualTo(Visibility.VISIBLE);
  }

  @Test
  void white_text_on_a_bar_painted_over_in_white_is_hidden() {
    String content = "0 g 30 190 100 30 re f 1 g 30 190 100 30 re f " + say("secret");

    assertThat(Drawn.page(content).words().get(0).visibility()).isEqualTo(Visibility.HIDDEN);
  }

  private static String say(String text) {
    return "BT /F 10 Tf 1 0 0 1 40 200 Tm (" + text + ") Tj ET ";
  }
}
