package io.ledgerlift.adapter.queue.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.Health.State;
import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.HealthCheckContract;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds {@link SqsQueueHealthCheck} to the contract. */
final class SqsQueueHealthCheckTest extends HealthCheckContract {

  private final TestSqs sqs = TestSqs.shared();
  private final SqsConnection away =
      SqsConnection.open(
          new SqsSettings(
              URI.create("http://localhost:1/000000000000/work"),
              "elasticmq",
              new SqsSettings.Keys("id", "topsecret", null)));

  @AfterEach
  void close() {
    away.close();
  }

  @Override
  protected HealthCheck well() {
    return new SqsQueueHealthCheck(sqs.connection(sqs.newQueue()));
  }

  @Override
  protected Optional<HealthCheck> away() {
    return Optional.of(new SqsQueueHealthCheck(away));
  }

  @Override
  protected List<String> secrets() {
    return List.of("localhost", "topsecret", "000000000000");
  }

  @Test
  void queue_that_does_not_exist_is_down() {
    URI missing = URI.create(sqs.newQueue() + "-missing");

    assertThat(new SqsQueueHealthCheck(sqs.connection(missing)).check().state())
        .isEqualTo(State.DOWN);
  }
}
