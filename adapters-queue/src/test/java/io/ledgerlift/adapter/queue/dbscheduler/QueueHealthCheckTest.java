package io.ledgerlift.adapter.queue.dbscheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.ledgerlift.application.Health.State;
import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.HealthCheckContract;
import io.ledgerlift.application.port.MemoryStore;
import io.ledgerlift.application.port.MemoryWorkers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds {@link QueueHealthCheck} to the contract. */
final class QueueHealthCheckTest extends HealthCheckContract {

  private static final Duration WITHIN = Duration.ofSeconds(30);

  private final MemoryStore store = new MemoryStore();
  private final MemoryWorkers workers = new MemoryWorkers(store);
  private final HikariDataSource away = TestDatabase.away();

  @AfterEach
  void close() {
    away.close();
  }

  @Override
  protected HealthCheck well() {
    workers.seen("worker");
    return new QueueHealthCheck(TestDatabase.pool(), workers, WITHIN);
  }

  @Override
  protected Optional<HealthCheck> away() {
    return Optional.of(new QueueHealthCheck(away, workers, WITHIN));
  }

  @Override
  protected List<String> secrets() {
    return List.of("localhost", "scheduled_tasks", "select");
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
