package io.ledgerlift.adapter.formats.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.adapter.formats.ocr.Tesseract.Read;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineWordsTest {

  private static final int UNIT = 10;

  private static final String[] ONE_SEVEN = {
    "..##...######", ".###.......##", "..##......##.", "..##.....##..", "..##.....##..",
    "..##....##...", "..##....##...", "..##....##...", "..##....##...", ".####...##..."
  };

  private static final String[] ONE_ONE_SEVEN = {
    "..##....##...######", ".###...###.......##", "..##....##......##.", "..##....##.....##..",
    "..##....##.....##..", "..##....##....##...", "..##....##....##...", "..##....##....##...",
    "..##....##....##...", ".####..####...##..."
  };

  private static final String[] ONE_AND_SEVEN_APART = {
    "..##............######", ".###................##", "..##...............##.",
    "..##..............##..", "..##..............##..", "..##.............##...",
    "..##.............##...", "..##.............##...", "..##.............##...",
    ".####............##..."
  };

  private final GlyphFamilies families = new GlyphFamilies();

  @Test
  void a_digit_that_the_recogniser_swallows_is_told_by_its_family() {
    taught();
    LineWords swallowed = words(ONE_ONE_SEVEN, read("17", 0, 18));

    List<PrintedWord> words = swallowed.words();

    assertThat(words).extracting(PrintedWord::text).containsExactly("117");
    assertThat(words.get(0).confidence()).isLessThan(1);
  }

  @Test
  void what_recogniser_and_family_agree_on_is_certain() {
    taught();

    List<PrintedWord> words = words(ONE_SEVEN, read("17", 0, 12)).words();

    assertThat(words).extracting(PrintedWord::text).containsExactly("17");
    assertThat(words.get(0).confidence()).isEqualTo(1);
  }

  @Test
  void a_digit_that_the_recogniser_takes_for_a_letter_is_outvoted() {
    taught();
    taught();

    List<PrintedWord> words = words(ONE_SEVEN, read("l7", 0, 12)).words();

    assertThat(words).extracting(PrintedWord::text).containsExactly("17");
    assertThat(words.get(0).confidence()).isLessThan(1);
  }

  @Test
  void a_wide_gap_parts_words() {
    taught();

    List<PrintedWord> words =
        words(ONE_AND_SEVEN_APART, read("1", 0, 5), read("7", 16, 22)).words();

    assertThat(words).extracting(PrintedWord::text).containsExactly("1", "7");
  }

  @Test
  void what_nobody_can_read_is_told_as_unreadable_and_not_left_out() {
    List<PrintedWord> words = words(ONE_SEVEN).words();

    assertThat(words).extracting(PrintedWord::text).containsExactly("\uFFFD\uFFFD");
    assertThat(words.get(0).confidence()).isZero();
  }

  @Test
  void a_figure_with_a_glyph_too_many_is_not_trusted() {
    List<PrintedWord> words = words(ONE_ONE_SEVEN, read("17", 0, 18)).words();

    assertThat(words).extracting(PrintedWord::text).containsExactly("17");
    assertThat(words.get(0).confidence()).isLessThan(.9);
  }

  /** Twice, as a family needs. */
  private void taught() {
    words(ONE_SEVEN, read("17", 0, 12)).teach();
    words(ONE_SEVEN, read("17", 0, 12)).teach();
  }

  private LineWords words(String[] rows, Read... reads) {
    Line line = Ink.line(UNIT, rows);
    line.glyphs().forEach(families::add);
    return new LineWords(line, List.of(reads), families, UNIT);
  }

  private static Read read(String text, int start, int end) {
    return new Read(text, start, end, .95);
  }
}
