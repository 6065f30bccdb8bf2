package io.ledgerlift.domain.reading.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.page.BoundingBox;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {

  private final ReadingOrder<BoundingBox> order = new ReadingOrder<>(UnaryOperator.identity());

  private final BoundingBox title = new BoundingBox(50, 20, 500, 20);
  private final BoundingBox leftTop = new BoundingBox(50, 60, 230, 100);
  private final BoundingBox leftBottom = new BoundingBox(50, 180, 230, 100);
  private final BoundingBox rightTop = new BoundingBox(310, 60, 240, 100);
  private final BoundingBox rightBottom = new BoundingBox(310, 180, 240, 100);
  private final BoundingBox foot = new BoundingBox(290, 700, 30, 10);

  @Test
  void columns_come_one_after_the_other_between_title_and_foot() {
    assertThat(order.of(List.of(rightTop, leftTop, foot, rightBottom, leftBottom, title)))
        .containsExactly(title, leftTop, leftBottom, rightTop, rightBottom, foot);
  }

  @Test
  void two_short_lines_side_by_side_are_no_columns() {
    BoundingBox left = new BoundingBox(50, 60, 100, 10);
    BoundingBox right = new BoundingBox(400, 60, 100, 10);
    BoundingBox below = new BoundingBox(50, 80, 100, 10);

    assertThat(order.of(List.of(below, right, left))).containsExactly(left, right, below);
  }

  @Test
  void nothing_and_one_thing_are_in_order() {
    assertThat(order.of(List.of())).isEmpty();
    assertThat(order.of(List.of(title))).containsExactly(title);
  }
}
