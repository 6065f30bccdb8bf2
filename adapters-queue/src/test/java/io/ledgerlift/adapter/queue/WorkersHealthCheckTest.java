package io.ledgerlift.adapter.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.Health.State;
import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.HealthCheckContract;
import io.ledgerlift.application.port.MemoryStore;
import io.ledgerlift.application.port.MemoryWorkers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Holds {@link WorkersHealthCheck} to the contract. */
final class WorkersHealthCheckTest extends HealthCheckContract {

  private final MemoryStore store = new MemoryStore();
  private final MemoryWorkers workers = new MemoryWorkers(store);

  @Override
  protected HealthCheck well() {
    workers.seen("worker-on-some-host");
    return new WorkersHealthCheck(workers);
  }

  @Override
  protected Optional<HealthCheck> away() {
    MemoryStore gone = new MemoryStore();
    gone.faults().everywhere();
    return Optional.of(new WorkersHealthCheck(new MemoryWorkers(gone)));
  }

  @Override
  protected List<String> secrets() {
    return List.of("some-host");
  }

  @Test
  void service_without_a_living_worker_is_degraded() {
    HealthCheck check = well();
    store.clock().advance(Duration.ofSeconds(31));

    assertThat(check.check().state()).isEqualTo(State.DEGRADED);
  }

  @Test
  void living_workers_are_counted() {
    HealthCheck check = well();
    workers.seen("another");

    assertThat(check.check().detail()).isEqualTo("Workers alive: 2.");
  }
}
