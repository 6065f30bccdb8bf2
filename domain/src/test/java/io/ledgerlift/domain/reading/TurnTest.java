package io.ledgerlift.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Picture;
import io.ledgerlift.domain.page.Ruling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnTest {

  private final BoundingBox box = new BoundingBox(10, 20, 30, 5);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void a_box_comes_back_to_where_it_was(int quarters) {
    Turn turn = new Turn(quarters, 600, 800);

    assertThat(turn.back(turn.turned(box))).isEqualTo(box);
  }

  @Test
  void a_clockwise_quarter_brings_the_left_edge_to_the_top() {
    BoundingBox turned = new Turn(1, 600, 800).turned(new BoundingBox(0, 700, 10, 50));

    assertThat(turned).isEqualTo(new BoundingBox(50, 0, 50, 10));
  }

  @Test
  void rulings_and_pictures_turn_with_the_page() {
    Turn turn = new Turn(3, 600, 800);

    assertThat(turn.turned(Ruling.horizontal(20, 10, 40, 1)))
        .isEqualTo(Ruling.vertical(20, 560, 590, 1));
    assertThat(turn.turned(Ruling.vertical(20, 10, 40, 1)))
        .isEqualTo(Ruling.horizontal(580, 10, 40, 1));
    assertThat(turn.turned(new Picture(box, Picture.Kind.BITMAP)).box())
        .isEqualTo(turn.turned(box));
    assertThat(turn.page()).isEqualTo(new BoundingBox(0, 0, 800, 600));
  }
}
