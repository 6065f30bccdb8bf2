package io.ledgerlift.adapter.formats.pdfbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Page;
import io.ledgerlift.domain.page.Picture;
import io.ledgerlift.domain.page.Picture.Kind;
import io.ledgerlift.domain.page.Ruling;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulingsTest {

  private static final BoundingBox PLACE = new BoundingBox(40, 70, 100, 30);

  @Test
  void stroke_is_a_ruling() {
    Page page = Drawn.page(".5 w 40 200 m 140 200 l S");

    assertThat(page.rulings()).containsExactly(Ruling.horizontal(100, 40, 140, .5));
    assertThat(page.pictures()).isEmpty();
  }

  @Test
  void thin_fill_is_its_centre_line() {
    Page page = Drawn.page("40 200 100 1 re f 40 100 2 80 re f");

    assertThat(page.rulings())
        .containsExactly(Ruling.horizontal(99.5, 40, 140, 1), Ruling.vertical(41, 120, 200, 2));
  }

  @Test
  void stroked_rectangle_has_four_rulings() {
    Page page = Drawn.page("1 w 40 200 100 30 re S");

    assertThat(page.rulings())
        .containsExactlyInAnyOrder(
            Ruling.horizontal(70, 40, 140, 1),
            Ruling.horizontal(100, 40, 140, 1),
            Ruling.vertical(40, 70, 100, 1),
            Ruling.vertical(140, 70, 100, 1));
  }

  @Test
  void frame_filled_between_two_rectangles_has_four_rulings() {
    Page page = Drawn.page("40 200 100 30 re 41 201 98 28 re f*");

    assertThat(page.rulings()).hasSize(4);
    assertThat(page.pictures()).isEmpty();
  }

  @Test
  void thick_fill_is_a_drawing_and_no_ruling() {
    Page page = Drawn.page("40 200 100 30 re f");

    assertThat(page.rulings()).isEmpty();
    assertThat(page.pictures()).containsExactly(new Picture(PLACE, Kind.DRAWING));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 g 40 200 100 30 re f",
        "1 g 40 200 100 1 re f",
        "1 G 40 200 m 140 200 l S",
        "40 200 100 30 re n",
        "0 0 10 10 re W n 40 200 100 30 re f",
        "500 200 100 30 re f"
      })
  void what_nobody_sees_is_nothing(String content) {
    Page page = Drawn.page(content);

    assertThat(page.rulings()).isEmpty();
    assertThat(page.pictures()).isEmpty();
  }

  @Test
  void white_line_on_a_dark_ground_is_a_ruling() {
    Page page = Drawn.page("40 180 100 40 re f 1 G 40 200 m 140 200 l S");

    assertThat(page.rulings()).hasSize(1);
  }

  @Test
  void full_tint_of_a_separation_is_ink_and_none_is_white() {
    String content = "/Spot cs 1 scn 40 200 100 1 re f 0 scn 40 100 100 1 re f";

    Page page =
        Drawn.read(content, p -> p.getResources().put(COSName.getPDFName("Spot"), separation()))
            .page();

    assertThat(page.rulings()).extracting(Ruling::position).containsExactly(99.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "40 200 m 140 230 l S",
        "40 200 m 60 260 120 170 140 230 c S",
        "40 200 m 140 200 l 90 230 l f"
      })
  void slanted_and_bent_paths_are_drawings(String content) {
    Page page = Drawn.page(content);

    assertThat(page.rulings()).isEmpty();
    assertThat(page.pictures()).extracting(Picture::kind).containsExactly(Kind.DRAWING);
  }

  @Test
  void frame_with_round_corners_keeps_its_sides() {
    String corners =
        "45 200 m 135 200 l 138 200 140 202 140 205 c 140 225 l 140 228 138 230 135 230 c"
            + " 45 230 l 42 230 40 228 40 225 c 40 205 l 40 202 42 200 45 200 c S";

    Page page = Drawn.page(corners);

    assertThat(page.rulings()).hasSize(4);
    assertThat(page.pictures()).isEmpty();
  }

  @Test
  void ruling_ends_where_the_clip_ends() {
    Page page = Drawn.page("0 0 90 300 re W n .5 w 40 200 m 140 200 l S");

    assertThat(page.rulings()).containsExactly(Ruling.horizontal(100, 40, 90, .5));
  }

  @Test
  void inline_image_is_a_bitmap() {
    Page page = Drawn.page("q 100 0 0 30 40 200 cm BI /W 1 /H 1 /CS /G /BPC 8 ID A EI Q");

    assertThat(page.pictures()).containsExactly(new Picture(PLACE, Kind.BITMAP));
  }

  /** One ink, black at full tint. */
  private static PDColorSpace separation() {
    COSDictionary function = new COSDictionary();
    Map.of("C0", array(0, 0, 0, 0), "C1", array(0, 0, 0, 1), "Domain", array(0, 1))
        .forEach((key, value) -> function.setItem(COSName.getPDFName(key), value));
    function.setItem(COSName.FUNCTION_TYPE, COSInteger.TWO);
    function.setItem(COSName.N, COSInteger.ONE);
    COSArray space = new COSArray();
    space.add(COSName.SEPARATION);
    space.add(COSName.getPDFName("Spot"));
    space.add(COSName.DEVICECMYK);
    space.add(function);
    try {
      return PDColorSpace.create(space);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static COSArray array(float... numbers) {
    COSArray array = new COSArray();
    for (float number : numbers) {
      array.add(new COSFloat(number));
    }
    return array;
  }
}
