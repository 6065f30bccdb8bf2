package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.Health.State;
import io.ledgerlift.application.port.MemoryHealthCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckHealthTest {

  private final MemoryHealthCheck database = new MemoryHealthCheck("database");
  private final MemoryHealthCheck storage = new MemoryHealthCheck("storage");
  private final MemoryHealthCheck queue = new MemoryHealthCheck("queue");
  private final CheckHealth checkHealth = new CheckHealth(List.of(database, storage, queue));

  @Test
  void each_part_answers_for_itself_in_order() {
    storage.set(State.DOWN);

    CheckHealth.Report report = checkHealth.check();

    assertThat(report.parts().keySet()).containsExactly("database", "storage", "queue");
    assertThat(report.parts().get("storage").state()).isEqualTo(State.DOWN);
    assertThat(report.parts().get("queue").state()).isEqualTo(State.UP);
  }

  @Test
  void service_is_as_its_worst_part() {
    assertThat(checkHealth.check().overall()).isEqualTo(State.UP);

    queue.set(State.DEGRADED);
    assertThat(checkHealth.check().overall()).isEqualTo(State.DEGRADED);

    database.set(State.DOWN);
    assertThat(checkHealth.check().overall()).isEqualTo(State.DOWN);
  }

  @Test
  void service_without_parts_is_up() {
    assertThat(new CheckHealth(List.of()).check().overall()).isEqualTo(State.UP);
  }
}
