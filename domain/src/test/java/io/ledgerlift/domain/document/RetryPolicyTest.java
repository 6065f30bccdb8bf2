package io.ledgerlift.domain.document;

import static io.ledgerlift.domain.document.TestDocuments.ENCRYPTED;
import static io.ledgerlift.domain.document.TestDocuments.STORE_AWAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {

  private final RetryPolicy policy =
      new RetryPolicy(30, Duration.ofSeconds(2), Duration.ofMinutes(5));

  @ParameterizedTest(name = "after {0} tries from {1} to {2} ms")
  @CsvSource({
    "1, 1000, 2000",
    "2, 2000, 4000",
    "3, 4000, 8000",
    "7, 64000, 128000",
    "8, 128000, 256000",
    "9, 150000, 300000",
    "29, 150000, 300000"
  })
  void wait_doubles_up_to_the_longest_and_its_upper_half_is_jitter(
      int tries, long shortest, long longest) {
    assertThat(policy.nextTry(STORE_AWAY, tries, 0)).contains(Duration.ofMillis(shortest));
    assertThat(policy.nextTry(STORE_AWAY, tries, 1)).contains(Duration.ofMillis(longest));
    assertThat(policy.nextTry(STORE_AWAY, tries, 0.5))
        .contains(Duration.ofMillis((shortest + longest) / 2));
  }

  @Test
  void there_is_no_try_after_the_last_one() {
    RetryPolicy three = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(1));

    assertThat(three.nextTry(STORE_AWAY, 2, 0.5)).isPresent();
    assertThat(three.nextTry(STORE_AWAY, 3, 0.5)).isEmpty();
    assertThat(three.nextTry(STORE_AWAY, 4, 0.5)).isEmpty();
  }

  @Test
  void failure_that_will_not_pass_is_not_tried_again() {
    assertThat(policy.nextTry(ENCRYPTED, 1, 0.5)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void failures_are_tried_again_when_they_may_pass(FailureCode code) {
    Failure failure = new Failure(code, "It failed.");

    assertThat(policy.nextTry(failure, 1, 0.5).isPresent()).isEqualTo(code.passing());
  }

  @Test
  void even_very_many_tries_do_not_overflow() {
    RetryPolicy endless =
        new RetryPolicy(Integer.MAX_VALUE, Duration.ofHours(1), Duration.ofDays(1));

    assertThat(endless.nextTry(STORE_AWAY, 1_000_000, 1)).contains(Duration.ofDays(1));
  }

  @Test
  void no_wait_at_all_is_a_policy_too() {
    RetryPolicy atOnce = new RetryPolicy(2, Duration.ZERO, Duration.ZERO);

    assertThat(atOnce.nextTry(STORE_AWAY, 1, 0.7)).contains(Duration.ZERO);
  }

  @Test
  void policy_that_cannot_be_is_refused() {
    Duration second = Duration.ofSeconds(1);

    assertThatIllegalArgumentException().isThrownBy(() -> new RetryPolicy(0, second, second));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(1, second.negated(), second));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RetryPolicy(1, second, Duration.ofMillis(999)));
  }
}
