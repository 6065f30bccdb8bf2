package io.ledgerlift.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {

  @Test
  void error_is_the_distance_of_confidence_and_truth_by_bins() {
    Reliability cells = new Reliability("cells");
    for (int i = 0; i < 10; i++) {
      cells.add(0.95, i > 0); // told .95, right .9
      cells.add(0.25, i < 5); // told .25, right .5
    }

    assertThat(cells.expectedCalibrationError()).isCloseTo(0.15, within(1e-9));
    assertThat(cells.toString()).contains("told 0.2-0.3:     10, mean 0.250, right 0.500");
  }
}
