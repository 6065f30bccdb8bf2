package io.ledgerlift.domain.reading.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.Ruling;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {

  @Test
  void pieces_of_one_line_are_joined_and_double_rules_too() {
    Rules rules =
        Rules.joined(
            List.of(
                Ruling.horizontal(100, 50, 100, 1),
                Ruling.horizontal(100.4, 102, 200, 2),
                Ruling.horizontal(101.5, 50, 200, 1),
                Ruling.horizontal(100, 300, 400, 1),
                Ruling.horizontal(100, 500, 501, 1)));

    assertThat(rules.horizontal()).hasSize(2);
    assertThat(rules.horizontal().get(0).start()).isEqualTo(300);
    assertThat(rules.horizontal().get(1).start()).isEqualTo(50);
    assertThat(rules.horizontal().get(1).end()).isEqualTo(200);
    assertThat(rules.horizontal().get(1).thickness()).isEqualTo(2);
    assertThat(rules.vertical()).isEmpty();
  }

  @Test
  void rulings_that_cross_are_one_component() {
    Rules rules =
        Rules.joined(
            List.of(
                Ruling.horizontal(100, 50, 200, 1),
                Ruling.horizontal(150, 50, 200, 1),
                Ruling.vertical(52, 98, 148, 1),
                Ruling.horizontal(400, 50, 500, 1),
                Ruling.vertical(500, 402, 450, 1),
                Ruling.vertical(590, 402, 450, 1)));

    List<Rules> components = Components.of(rules);

    assertThat(components).extracting(Rules::size).containsExactly(2, 3);
    assertThat(components.get(1).box()).isEqualTo(new BoundingBox(50, 98, 150, 52));
  }

  @Test
  void cover_counts_what_overlaps_once() {
    List<Ruling> rulings = List.of(Ruling.horizontal(1, 60, 90, 1), Ruling.horizontal(1, 0, 70, 1));

    assertThat(Rules.cover(rulings, 0, 100)).isCloseTo(0.9, within(1e-9));
    assertThat(Rules.cover(List.of(), 0, 100)).isZero();
  }

  @Test
  void fences_are_the_verticals_beside_a_height() {
    Rules rules =
        Rules.joined(List.of(Ruling.vertical(50, 100, 200, 1), Ruling.vertical(90, 300, 400, 1)));

    assertThat(rules.fencesAt(150)).containsExactly(50.0);
    assertThat(rules.isEmpty()).isFalse();
    assertThat(Rules.NONE.isEmpty()).isTrue();
  }

  @Test
  void rules_in_a_box_run_through_it_for_more_than_a_length() {
    Rules rules =
        Rules.joined(List.of(Ruling.horizontal(100, 0, 60, 1), Ruling.horizontal(120, 0, 200, 1)));

    assertThat(rules.in(new BoundingBox(50, 90, 100, 50), 20).horizontal())
        .extracting(Ruling::position)
        .containsExactly(120.0);
  }
}
