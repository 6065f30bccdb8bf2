package io.ledgerlift.domain.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageRecordsTest {

  private final BoundingBox box = new BoundingBox(10, 20, 30, 40);

  @Test
  void a_box_without_a_place_or_size_cannot_exist() {
    assertThatIllegalArgumentException().isThrownBy(() -> new BoundingBox(Double.NaN, 0, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new BoundingBox(0, 0, -1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BoundingBox(0, 0, Double.POSITIVE_INFINITY, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> BoundingBox.around(List.of()));
  }

  @Test
  void a_box_knows_its_edges_its_middle_and_its_area() {
    assertThat(box.right()).isEqualTo(40);
    assertThat(box.bottom()).isEqualTo(60);
    assertThat(box.centerX()).isEqualTo(25);
    assertThat(box.centerY()).isEqualTo(40);
    assertThat(box.area()).isEqualTo(1_200);
    assertThat(BoundingBox.between(40, 60, 10, 20)).isEqualTo(box);
  }

  @Test
  void boxes_overlap_where_both_are() {
    BoundingBox other = new BoundingBox(30, 50, 100, 100);

    assertThat(box.overlap(other)).isEqualTo(100);
    assertThat(box.overlapX(new BoundingBox(50, 20, 5, 5))).isZero();
    assertThat(box.union(other)).isEqualTo(new BoundingBox(10, 20, 120, 130));
    assertThat(box.contains(40, 60)).isTrue();
    assertThat(box.contains(41, 60)).isFalse();
  }

  @Test
  void a_box_grows_on_every_side_and_never_shrinks_below_nothing() {
    assertThat(box.grow(5)).isEqualTo(new BoundingBox(5, 15, 40, 50));
    assertThat(box.grow(-100).area()).isZero();
  }

  @Test
  void a_word_has_text_and_a_style_a_size() {
    TextStyle style = new TextStyle("", 10, false, false, 0.25);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Word(" ", box, style, Word.Direction.RIGHT, Word.Visibility.VISIBLE));
    assertThatIllegalArgumentException().isThrownBy(() -> new TextStyle("", 0, false, false, 0.25));
    assertThat(new Word("a", box, style, Word.Direction.RIGHT, Word.Visibility.HIDDEN).visible())
        .isFalse();
  }

  @Test
  void a_ruling_runs_one_way_from_its_start_to_its_end() {
    Ruling ruling = Ruling.horizontal(100, 300, 50, 1);

    assertThat(ruling.start()).isEqualTo(50);
    assertThat(ruling.length()).isEqualTo(250);
    assertThat(ruling.horizontal()).isTrue();
    assertThat(Ruling.vertical(10, 30, 20, 1).horizontal()).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ruling(Ruling.Orientation.VERTICAL, 1, 5, 4, 1));
  }

  @Test
  void pages_count_from_one_have_an_area_and_turn_by_quarters() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PageNumber(0));
    assertThatIllegalArgumentException().isThrownBy(() -> page(0, 100, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> page(100, 100, 45));
    assertThat(page(200, 100, 90).box()).isEqualTo(new BoundingBox(0, 0, 200, 100));
    assertThat(new PageNumber(2)).isGreaterThan(new PageNumber(1)).hasToString("2");
  }

  @Test
  void boxes_of_a_page_askew_turn_about_its_middle_and_back() {
    Page askew = new Page(new PageNumber(1), 600, 800, 0, 2, List.of(), List.of(), List.of());
    BoundingBox right = new BoundingBox(500, 395, 40, 10);

    BoundingBox shown = askew.shown(right);

    assertThat(shown.centerY()).as("the right side falls").isCloseTo(407.7, within(.1));
    assertThat(askew.straight(shown).centerX()).isCloseTo(right.centerX(), within(.01));
    assertThat(shown.width()).isBetween(40.0, 41.0);
  }

  @Test
  void nothing_is_scanned_upside_down_without_a_rotation() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Page(new PageNumber(1), 600, 800, 0, 90, List.of(), List.of(), List.of()));
  }

  @Test
  void a_doubted_word_is_never_surer_than_before() {
    TextStyle style = new TextStyle("", 10, false, false, .25);
    BoundingBox box = new BoundingBox(0, 0, 10, 10);
    Word word = new Word("12", box, style, Word.Direction.RIGHT, Word.Visibility.VISIBLE, .6);

    assertThat(word.doubted(.5).certainty()).isEqualTo(.5);
    assertThat(word.doubted(.9).certainty()).isEqualTo(.6);
  }

  private static Page page(double width, double height, int rotation) {
    return new Page(new PageNumber(1), width, height, rotation, List.of(), List.of(), List.of());
  }
}
