package io.ledgerlift.adapter.queue.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.Health.State;
import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.HealthCheckContract;
import io.ledgerlift.application.port.MemoryStore;
import io.ledgerlift.application.port.MemoryWorkers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds {@link SqsQueueHealthCheck} to the contract. */
final class SqsQueueHealthCheckTest extends HealthCheckContract {

  private static final Duration WITHIN = Duration.ofSeconds(30);

  private final TestSqs sqs = TestSqs.shared();
  private final MemoryStore store = new MemoryStore();
  private final MemoryWorkers workers = new MemoryWorkers(store);
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
    workers.seen("worker");
    return new SqsQueueHealthCheck(sqs.connection(sqs.newQueue()), workers, WITHIN);
  }

  @Override
  protected Optional<HealthCheck> away() {
    return Optional.of(new SqsQueueHealthCheck(away, workers, WITHIN));
  }

  @Override
  protected List<String> secrets() {
    return List.of("localhost", "topsecret", "000000000000");
  }

  @Test
  void queue_that_does_not_exist_is_down() {
    URI missing = URI.create(sqs.newQueue() + "-missing");
    workers.seen("worker");

    assertThat(new SqsQueueHealthCheck(sqs.connection(missing), workers, WITHIN).check().state())
        .isEqualTo(State.DOWN);
  }

  @Test
  void queue_without_a_living_worker_is_degraded() {
    HealthCheck check = well();
    store.clock().advance(WITHIN.plusSeconds(1));

    assertThat(check.check().state()).isEqualTo(State.DEGRADED);
  }

  @Test
  void queue_is_down_when_nobody_can_tell_who_is_alive() {
    HealthCheck check = well();
    store.faults().everywhere();

    assertThat(check.check().state()).isEqualTo(State.DOWN);
  }
}
