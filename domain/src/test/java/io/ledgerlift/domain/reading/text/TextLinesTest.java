package io.ledgerlift.domain.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.Print;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLinesTest {

  @Test
  void words_on_one_height_are_a_line_from_left_to_right() {
    List<Word> words = new ArrayList<>(Print.words("second line here", 112));
    words.addAll(Print.words("the first", 100));
    words.add(Print.word("mark", 300, 100, 6, false));

    assertThat(TextLines.of(words)).extracting(line -> line.words().size()).containsExactly(3, 3);
    assertThat(TextLines.text(words)).isEqualTo("the first mark second line here");
  }

  @Test
  void a_large_word_tells_where_its_line_stands() {
    List<Word> words =
        List.of(Print.word("small", 10, 100, 8, false), Print.word("LARGE", 60, 99, 12, false));

    assertThat(TextLines.of(words).get(0).center()).isEqualTo(106);
  }

  @Test
  void segments_are_found_by_their_left_edge() {
    TextLine line = TextLines.of(Print.words("aa    bb    cc    dd", 100)).get(0);

    assertThat(line.segmentsStarting(Print.x(6), Print.x(12)))
        .extracting(Run::text)
        .containsExactly("bb", "cc");
    assertThat(line.segmentsStarting(1_000, 2_000)).isEmpty();
  }
}
