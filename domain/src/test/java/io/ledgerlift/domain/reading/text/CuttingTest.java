package io.ledgerlift.domain.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.page.TextStyle;
import io.ledgerlift.domain.page.Word;
import io.ledgerlift.domain.reading.Print;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CuttingTest {

  @Test
  void segments_end_at_wide_gaps_atoms_at_every_gap_wider_than_a_space() {
    List<Word> words = Print.words("Net income   1,204 1,187", 100);

    assertThat(texts(Segments.DEFAULT.of(words, List.of())))
        .containsExactly("Net income", "1,204", "1,187");
    assertThat(texts(new Atoms(0.5).of(words, List.of())))
        .containsExactly("Net income", "1,204", "1,187");
  }

  @Test
  void thousands_parted_by_a_space_are_one_number() {
    List<Word> words = Print.words("79 972   12 310", 100);

    assertThat(texts(new Atoms(0.5).of(words, List.of()))).containsExactly("79 972", "12 310");
  }

  @Test
  void a_currency_sign_belongs_to_the_number_far_on_its_right() {
    List<Word> words = Print.words("Cash      $      1,204  )   $", 100);

    assertThat(texts(Segments.DEFAULT.of(words, List.of())))
        .containsExactly("Cash", "$ 1,204 )", "$");
  }

  @Test
  void a_lone_currency_sign_reaches_its_number_across_a_wide_column() {
    List<Word> words = Print.words("Cash    $                         1,204", 100);

    assertThat(texts(new Atoms(0.5).of(words, List.of()))).containsExactly("Cash", "$ 1,204");
  }

  @Test
  void a_currency_sign_behind_its_number_does_not_reach_for_the_next_one() {
    List<Word> words = new ArrayList<>(Print.words("1.204       980", 100));
    words.add(1, Print.word("€", Print.x(5) + 3, 100));

    assertThat(texts(Segments.DEFAULT.of(words, List.of()))).containsExactly("1.204 €", "980");
  }

  @Test
  void bullets_and_leaders_belong_to_their_text() {
    assertThat(texts(Segments.DEFAULT.of(Print.words("•    first point", 1), List.of())))
        .containsExactly("• first point");
    assertThat(texts(Segments.DEFAULT.of(Print.words("Cash    ......    12", 1), List.of())))
        .containsExactly("Cash ......", "12");
  }

  @Test
  void a_raised_note_mark_belongs_to_its_number() {
    List<Word> words = new ArrayList<>(Print.words("Assets     1,204", 100));
    words.add(Print.word("2", Print.x(17), 98, 6, false));

    assertThat(texts(new Atoms(0.5).of(words, List.of()))).containsExactly("Assets", "1,204 2");
  }

  @Test
  void nothing_crosses_a_fence() {
    List<Word> words = Print.words("North South", 100);

    assertThat(texts(Segments.DEFAULT.of(words, List.of(Print.x(5) + 2))))
        .containsExactly("North", "South");
  }

  @Test
  void the_space_is_measured_where_enough_words_show_it() {
    TextStyle narrow = new TextStyle("Sans", 10, false, false, 0.2);
    List<Word> words =
        Print.words("one two three four five six seven eight nine ten eleven", 100).stream()
            .map(w -> new Word(w.text(), w.box(), narrow, w.direction(), w.visibility()))
            .toList();

    assertThat(Atoms.measuredOn(TextLines.of(words)).space()).isBetween(0.49, 0.51);
    assertThat(Atoms.measuredOn(TextLines.of(words.subList(0, 2))).space()).isEqualTo(0.2);
    assertThat(Atoms.measuredOn(List.of()).space()).isEqualTo(0.28);
  }

  private static List<String> texts(List<Run> runs) {
    return runs.stream().map(Run::text).toList();
  }
}
