package io.ledgerlift.adapter.formats.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypewritingTest {

  @Test
  void equal_distances_are_a_typewriters() {
    assertThat(Typewriting.pitch(glyphs(10, 22, 34, 58, 70))).isEqualTo(12);
  }

  @Test
  void narrow_stops_are_not() {
    assertThat(Typewriting.pitch(glyphs(10, 22, 31, 40, 52, 64))).isZero();
  }

  @Test
  void a_few_glyphs_tell_nothing() {
    assertThat(Typewriting.pitch(glyphs(10, 22, 34))).isZero();
  }

  private static List<Glyph> glyphs(int... lefts) {
    return Arrays.stream(lefts)
        .mapToObj(
            left -> new Glyph(new Region(left, 0, 8, 10), new Pixels.Bits(new int[40], 4), 10, 10))
        .toList();
  }
}
