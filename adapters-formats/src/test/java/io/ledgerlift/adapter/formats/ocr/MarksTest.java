package io.ledgerlift.adapter.formats.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {

  private static final int UNIT = 20;
  private static final int BASE = 100;

  @ParameterizedTest
  @CsvSource({
    "8, 3, 90, -",
    "16, 3, 90, \u2013",
    "30, 3, 90, \u2014",
    "4, 4, 96, .",
    "4, 9, 96, ','",
    "4, 9, 80, ''''",
    "4, 4, 90, \u00B7"
  })
  void stops_and_dashes_are_told_by_size_and_height(int width, int height, int top, String mark) {
    assertThat(Marks.of(glyph(width, height, top))).isEqualTo(mark);
  }

  @Test
  void letters_are_no_marks() {
    assertThat(Marks.of(glyph(12, 20, 80))).isNull();
  }

  private static Glyph glyph(int width, int height, int top) {
    int rows = top + height + 1;
    return new Glyph(
        new Region(0, top, width, height), new Pixels.Bits(new int[rows], 1), BASE, UNIT);
  }
}
