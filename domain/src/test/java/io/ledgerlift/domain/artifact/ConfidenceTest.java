package io.ledgerlift.domain.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How sure, and who says so. */
class ConfidenceTest {

  @ParameterizedTest
  @ValueSource(doubles = {-0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY})
  void confidence_lies_between_zero_and_one(double value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Confidence(value));
  }

  @ParameterizedTest
  @CsvSource({"0.12345, 0.123", "0.9996, 1", "-3, 0", "7, 1", "0, 0"})
  void nearest_confidence_has_three_places(double value, double nearest) {
    assertThat(Confidence.near(value).value()).isEqualTo(nearest);
  }

  @Test
  void two_that_must_both_hold_are_multiplied() {
    assertThat(new Confidence(0.9).and(new Confidence(0.5))).isEqualTo(new Confidence(0.45));
    assertThat(Confidence.CERTAIN.and(new Confidence(0.3))).isEqualTo(new Confidence(0.3));
  }

  @Test
  void surer_is_greater() {
    assertThat(new Confidence(0.2)).isLessThan(new Confidence(0.3));
  }

  @Test
  void engine_is_read_back() {
    Engine engine = new Engine("tesseract", "5.5/eng");

    assertThat(engine).hasToString("tesseract/5.5/eng");
    assertThat(Engine.parse(engine.toString())).isEqualTo(engine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tesseract", "/5.5", "tesseract/", " / "})
  void engine_has_a_name_and_a_version(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Engine.parse(text));
  }
}
