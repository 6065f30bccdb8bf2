package io.ledgerlift.adapter.formats.pdfbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.page.Word.Visibility;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
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

  @Test
  void a_raised_digit_behind_a_number_is_none_of_it() {
    String content =
        "BT /F 10 Tf 1 0 0 1 40 200 Tm (1,234) Tj /F 6 Tf 4 Ts (2) Tj ET "
            + "BT /F 10 Tf 1 0 0 1 140 200 Tm (Goodwill) Tj /F 6 Tf 4 Ts (2) Tj ET";

    assertThat(Drawn.texts(Drawn.page(content))).containsExactly("1,234²", "Goodwill2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 g", "0 g", "1 0 0 rg"})
  void text_painted_over_is_hidden(String ink) {
    String content = say("secret") + "q " + ink + " 30 190 100 30 re f Q " + say("shown", 240);

    Page page = Drawn.page(content);

    assertThat(page.words())
        .extracting(Word::visibility)
        .containsExactly(Visibility.HIDDEN, Visibility.VISIBLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30 190 25 30 re f",
        "30 190 100 30 re S",
        "/Clear gs 30 190 100 30 re f",
        "/Multiply gs 30 190 100 30 re f",
        "40 150 m 140 150 l 90 290 l h W n 30 190 100 30 re f",
        "30 190 m 130 190 l 30 220 l f"
      })
  void text_that_shows_through_is_visible(String paint) {
    String content = say("shown") + "q 0.8 g " + paint + " Q";

    Page page =
        Drawn.read(
                content,
                sheet -> {
                  PDExtendedGraphicsState clear = new PDExtendedGraphicsState();
                  clear.setNonStrokingAlphaConstant(.4f);
                  sheet.getResources().put(COSName.getPDFName("Clear"), clear);
                  PDExtendedGraphicsState multiply = new PDExtendedGraphicsState();
                  multiply.setBlendMode(BlendMode.MULTIPLY);
                  sheet.getResources().put(COSName.getPDFName("Multiply"), multiply);
                })
            .page();

    assertThat(page.words().get(0).visibility()).isEqualTo(Visibility.VISIBLE);
  }

  @Test
  void text_painted_again_over_its_cover_is_visible_once() {
    String cover = "q 1 g 30 190 100 30 re f Q ";

    Page page = Drawn.page(say("1,100") + cover + say("1,100") + say("1,100"));

    assertThat(page.words())
        .extracting(Word::text, Word::visibility)
        .containsExactly(tuple("1,100", Visibility.HIDDEN), tuple("1,100", Visibility.VISIBLE));
  }

  private static String say(String text, int y) {
    return "BT /F 10 Tf 1 0 0 1 40 " + y + " Tm (" + text + ") Tj ET ";
  }

  private static String say(String text) {
    return say(text, 200);
  }
}
