package io.ledgerlift.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.artifact.QualityFlag.Code;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.page.Picture;
import io.ledgerlift.domain.page.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLayerTest {

  private static final Picture SCAN =
      new Picture(
          new BoundingBox(0, 0, Print.LETTER_WIDTH, Print.LETTER_HEIGHT), Picture.Kind.BITMAP);

  @Test
  void text_on_paper_is_trusted() {
    assertThat(layer(Print.page("Total 12"))).isEqualTo(TextLayer.TRUSTED);
  }

  @Test
  void an_empty_page_misses_nothing() {
    assertThat(layer(Print.page())).isEqualTo(TextLayer.TRUSTED);
  }

  @Test
  void a_picture_without_text_misses_it() {
    assertThat(layer(Print.withPictures(Print.page(), SCAN))).isEqualTo(TextLayer.MISSING);
  }

  @Test
  void text_drawn_as_outlines_is_missing() {
    Picture outlines = new Picture(new BoundingBox(50, 50, 200, 10), Picture.Kind.DRAWING);

    assertThat(layer(Print.withPictures(Print.page(), outlines))).isEqualTo(TextLayer.MISSING);
  }

  @Test
  void a_picture_with_hidden_text_has_been_recognised_by_somebody() {
    List<Word> hidden =
        Print.words("Total 12", 100).stream()
            .map(word -> Print.seen(word, Word.Visibility.HIDDEN))
            .toList();

    assertThat(layer(Print.page(hidden, List.of(), List.of(SCAN)))).isEqualTo(TextLayer.INVISIBLE);
  }

  @Test
  void a_few_words_on_a_picture_are_a_stamp() {
    Page stamped = Print.withPictures(Print.page("RECEIVED 2 May"), SCAN);

    assertThat(layer(stamped)).isEqualTo(TextLayer.SPARSE);
  }

  @Test
  void a_page_of_text_on_a_picture_has_a_background() {
    String[] lines = new String[20];
    java.util.Arrays.fill(lines, "Revenue grew again");

    assertThat(layer(Print.withPictures(Print.page(lines), SCAN))).isEqualTo(TextLayer.TRUSTED);
  }

  @Test
  void characters_that_stand_for_no_letter_break_the_layer_when_they_are_many() {
    Page page = Print.page("abcdefghij klmnopqrst");

    assertThat(TextLayer.of(page, List.of(flag(2)))).isEqualTo(TextLayer.TRUSTED);
    assertThat(TextLayer.of(page, List.of(flag(3)))).isEqualTo(TextLayer.BROKEN);
  }

  private static QualityFlag flag(int count) {
    return new QualityFlag(Code.GLYPHS_WITHOUT_UNICODE, new PageNumber(1), count);
  }

  private static TextLayer layer(Page page) {
    return TextLayer.of(page, List.of());
  }
}
