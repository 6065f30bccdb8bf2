package io.ledgerlift.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.page.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigitScoreTest {

  private static final List<PlacedText> PRINTED =
      List.of(text(100, "1,234"), text(200, "(5 678)"), text(300, "Net"));

  @Test
  void digits_read_in_their_places_are_right_however_they_are_grouped() {
    List<PlacedText> read = List.of(text(200, "(5"), text(205, "678)"), text(100, "1.234"));

    assertThat(DigitScore.of(PRINTED, read)).isEqualTo(new DigitScore(0, 8));
  }

  @Test
  void a_wrong_one_a_lost_one_and_one_too_many_count_once_each() {
    List<PlacedText> read = List.of(text(100, "1,284"), text(200, "(5 68)"), text(300, "N0t"));

    assertThat(DigitScore.of(PRINTED, read)).isEqualTo(new DigitScore(3, 8));
  }

  @Test
  void digits_elsewhere_are_lost() {
    assertThat(DigitScore.of(PRINTED, List.of(text(500, "1,234")))).isEqualTo(new DigitScore(8, 8));
  }

  private static PlacedText text(double x, String text) {
    return new PlacedText(1, new BoundingBox(x, 50, 20, 10), text);
  }
}
