package io.ledgerlift.adapter.queue.dbscheduler;

import com.zaxxer.hikari.HikariDataSource;
import io.ledgerlift.application.port.HealthCheck;
import io.ledgerlift.application.port.HealthCheckContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** Holds {@link QueueHealthCheck} to the contract. */
final class QueueHealthCheckTest extends HealthCheckContract {

  private final HikariDataSource away = TestDatabase.away();

  @AfterEach
  void close() {
    away.close();
  }

  @Override
  protected HealthCheck well() {
    return new QueueHealthCheck(TestDatabase.pool());
  }

  @Override
  protected Optional<HealthCheck> away() {
    return Optional.of(new QueueHealthCheck(away));
  }

  @Override
  protected List<String> secrets() {
    return List.of("localhost", "scheduled_tasks", "select");
  }
}
