package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.document.FailureCode;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What everybody who counts facts does with them. */
public abstract class ProcessingMetricsContract {

  private static final int MANY = 1_000;

  protected abstract ProcessingMetrics metrics();

  /** How many documents were registered. */
  protected abstract long registered();

  /** How many readings failed with this code. */
  protected abstract long failed(FailureCode code);

  /** How many readings completed. */
  protected abstract long completed();

  @Test
  void each_fact_is_counted_by_itself() {
    metrics().documentRegistered();
    metrics().readingStarted();
    metrics().readingCompleted(3, Duration.ofSeconds(1));
    metrics().readingFailed(FailureCode.ENCRYPTED);
    metrics().readingFailed(FailureCode.ENCRYPTED);
    metrics().stageTook("opening", Duration.ofMillis(5));
    metrics().originalsMissing(2);
    metrics().originalsMissing(0);
    metrics().leaseLapsed();

    assertThat(registered()).isEqualTo(1);
    assertThat(completed()).isEqualTo(1);
    assertThat(failed(FailureCode.ENCRYPTED)).isEqualTo(2);
    assertThat(failed(FailureCode.DAMAGED)).isZero();
  }

  @Test
  void facts_told_by_many_at_once_are_all_counted() {
    IntStream.range(0, MANY).parallel().forEach(i -> metrics().documentRegistered());

    assertThat(registered()).isEqualTo(MANY);
  }

  @Test
  void odd_facts_are_taken_as_they_are() {
    metrics().readingCompleted(0, Duration.ZERO);
    metrics().stageTook("", Duration.ofMillis(-1));

    assertThat(completed()).isEqualTo(1);
  }
}
