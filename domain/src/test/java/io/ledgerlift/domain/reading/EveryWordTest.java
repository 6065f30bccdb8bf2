package io.ledgerlift.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.Cell;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.artifact.QualityFlag.Code;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.Ruling;
import io.ledgerlift.domain.page.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No word is lost and no page takes forever, whatever stands on it. */
class EveryWordTest {

  @Test
  void every_word_of_any_page_ends_in_exactly_one_artifact() {
    for (int seed = 0; seed < 60; seed++) {
      Page page = scattered(new Random(seed));

      PageFindings findings = Print.read(page);

      assertThat(told(findings))
          .as("page of seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(page.words().stream().map(Word::text).toList());
    }
  }

  @Test
  void a_word_printed_twice_in_one_place_is_told_twice() {
    Word word = Print.word("twice", 100, 100);

    PageFindings findings = Print.read(Print.page(List.of(word, word), List.of(), List.of()));

    assertThat(told(findings)).containsExactly("twice", "twice");
  }

  @Test
  void a_page_of_twenty_thousand_words_is_read_in_bounded_work() {
    List<Word> ledger = new ArrayList<>();
    for (int row = 0; row < 1_000; row++) {
      for (int column = 0; column < 20; column++) {
        ledger.add(Print.word(row + "." + column, 20 + 90 * column, 20 + 12 * row));
      }
    }
    List<Word> dust =
        new Random(3)
            .ints(20_000, 0, 1_000_000)
            .mapToObj(i -> Print.word("w" + i, i % 1_000 / 2.0, i / 1_000.0 * 0.7))
            .toList();

    for (List<Word> words : List.of(ledger, dust)) {
      // About a second each; a quadratic step takes minutes.
      assertTimeoutPreemptively(
          Duration.ofSeconds(60),
          () -> {
            PageFindings findings = Print.read(Print.page(words, List.of(), List.of()));
            assertThat(told(findings)).hasSize(words.size());
          });
    }
  }

  @Test
  void beyond_the_limit_a_page_is_read_as_text_and_flagged() {
    List<Word> words =
        IntStream.range(0, PageReading.MOST_WORDS + 1)
            .mapToObj(i -> Print.word("w", i % 100 * 6, i / 100 * 12.0))
            .toList();

    PageFindings findings = Print.read(Print.page(words, List.of(), List.of()));

    assertThat(codes(findings)).containsExactly(Code.PAGE_CUT_SHORT);
    assertThat(Print.tables(findings)).isEmpty();
    assertThat(told(findings)).hasSize(words.size());
  }

  @Test
  void a_page_of_nothing_but_hatching_is_cut_short() {
    List<Ruling> hatching =
        IntStream.rangeClosed(0, PageReading.MOST_RULINGS)
            .mapToObj(i -> Ruling.horizontal(i * 10.0, 0, 100, 0.1))
            .toList();

    PageFindings findings =
        Print.read(Print.page(Print.words("some text", 100), hatching, List.of()));

    assertThat(codes(findings)).containsExactly(Code.PAGE_CUT_SHORT);
    assertThat(texts(findings)).containsExactly("some text");
  }

  @Test
  void words_at_absurd_places_do_no_harm() {
    List<Word> words =
        List.of(
            Print.word("far", 1e9, -1e9),
            Print.word("huge", 0, 0, 1e6, false),
            Print.word("tiny", 10, 10, 1e-3, false));

    assertThatCode(() -> Print.read(Print.page(words, List.of(), List.of())))
        .doesNotThrowAnyException();
  }

  private static Page scattered(Random random) {
    List<Word> words = new ArrayList<>();
    List<Ruling> rulings = new ArrayList<>();
    for (int i = 0; i < 20 + random.nextInt(150); i++) {
      double x = 30 + 30 * random.nextInt(18) + random.nextInt(3);
      double y = 30 + 12 * random.nextInt(40) + random.nextInt(2);
      String text = random.nextBoolean() ? "w" + i : String.valueOf(random.nextInt(99_999));
      words.add(Print.word(text, x, y, 8 + random.nextInt(4), random.nextInt(5) == 0));
    }
    for (int i = 0; i < random.nextInt(40); i++) {
      double at = 40 + 60 * random.nextInt(9);
      double from = 30 + 60 * random.nextInt(5);
      rulings.add(
          random.nextBoolean()
              ? Ruling.horizontal(at, from, from + 60 * random.nextInt(8), 1)
              : Ruling.vertical(at, from, from + 60 * random.nextInt(8), 1));
    }
    return Print.page(words, rulings, List.of());
  }

  private static List<String> told(PageFindings findings) {
    Stream<String> text =
        findings.artifacts().stream()
            .flatMap(
                artifact -> {
                  if (artifact instanceof Artifact.TextBlock block) {
                    return Stream.of(block.text());
                  }
                  if (artifact instanceof Artifact.Table table) {
                    return Stream.concat(
                        table.cells().stream().map(Cell::text), table.unassigned().stream());
                  }
                  return Stream.empty();
                });
    return text.flatMap(words -> Arrays.stream(words.split(" "))).toList();
  }

  private static List<Code> codes(PageFindings findings) {
    return findings.flags().stream().map(QualityFlag::code).toList();
  }

  private static List<String> texts(PageFindings findings) {
    return Print.blocks(findings).stream().map(Artifact.TextBlock::text).toList();
  }
}
