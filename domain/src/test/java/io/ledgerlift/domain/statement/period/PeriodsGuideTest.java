package io.ledgerlift.domain.statement.period;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.statement.period.Period.Basis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of periods in docs/figures.md. */
class PeriodsGuideTest {

  private static final Path GUIDE = Path.of("..", "docs", "figures.md");

  static Stream<Arguments> examples() throws IOException {
    return Files.readAllLines(GUIDE).stream()
        .dropWhile(line -> !line.startsWith("| names over the column"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.substring(1, line.length() - 1).split("\\|", -1))
        .map(cells -> Arguments.of(cells[0].strip(), cells[1].strip(), cells[2].strip()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_is_as_the_guide_says(String heads, String title, String period) {
    assertThat(new Periods(title).of(List.of(heads)).map(PeriodsGuideTest::told).orElse(""))
        .isEqualTo(period);
  }

  private static String told(Period period) {
    StringBuilder told = new StringBuilder(Objects.requireNonNull(period.kind()).code());
    if (period.start() != null) {
      told.append(' ').append(period.start()).append(" to");
    } else if (period.end() != null && period.kind() == Period.Kind.DURATION) {
      told.append(" to");
    }
    told.append(' ').append(period.end() == null ? period.year() : period.end());
    if (period.quarter() != null) {
      told.append(", quarter ").append(period.quarter());
    }
    if (period.start() == null && period.length() != null) {
      told.append(", ").append(period.length());
    }
    return told + (period.basis() == Basis.REPORTED ? "" : ", " + period.basis().code());
  }
}
