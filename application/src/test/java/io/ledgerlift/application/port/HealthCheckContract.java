package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ledgerlift.application.Health;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How every {@link HealthCheck} answers. */
@ExtendWith(ExercisedStores.class)
public abstract class HealthCheckContract {

  /** Longest time an answer may take: whoever asks, asks several parts and has ten seconds. */
  private static final Duration SECONDS = Duration.ofSeconds(5);

  /** A check whose part is well. */
  protected abstract HealthCheck well();

  /** A check whose part cannot be reached; empty where that cannot be had. */
  protected Optional<HealthCheck> away() {
    return Optional.empty();
  }

  /** What no answer may tell: host names, users, passwords. */
  protected List<String> secrets() {
    return List.of();
  }

  @Test
  void check_is_named_for_its_part() {
    assertThat(well().name()).isIn("database", "storage", "queue", "workers");
  }

  @Test
  void part_that_is_well_is_up() {
    HealthCheck check = well();

    Health health = assertTimeout(SECONDS, check::check);

    assertThat(health.state()).isEqualTo(Health.State.UP);
    assertThat(health.latency()).isGreaterThanOrEqualTo(Duration.ZERO);
    assertTellsNothing(health);
  }

  @Test
  void part_that_is_away_is_down_and_the_check_does_not_throw() {
    HealthCheck check = checkOfPartThatIsAway();

    assertThatCode(check::check).doesNotThrowAnyException();
    Health health = assertTimeout(SECONDS, check::check);

    assertThat(health.state()).isEqualTo(Health.State.DOWN);
    assertTellsNothing(health);
  }

  @Test
  void check_can_be_asked_again_and_again() {
    HealthCheck check = well();

    for (int i = 0; i < 20; i++) {
      assertThat(check.check().state()).isEqualTo(Health.State.UP);
    }
  }

  private HealthCheck checkOfPartThatIsAway() {
    Optional<HealthCheck> away = away();
    assumeTrue(away.isPresent(), "this part cannot be taken away");
    return away.orElseThrow();
  }

  private void assertTellsNothing(Health health) {
    assertThat(health.detail()).isNotBlank().doesNotContainIgnoringCase("jdbc:", "exception");
    assertThat(secrets()).noneMatch(secret -> health.detail().contains(secret));
  }
}
