package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerlift.bootstrap.process.Home.Finished;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What those who run the service ask it. */
@ExtendWith(SharedService.class)
class OperationsTest {

  private Home home;
  private Api api;

  @BeforeEach
  void connect(Home shared) {
    home = shared;
    api = shared.api();
  }

  @Test
  void health_tells_that_every_part_is_well() {
    JsonNode health = api.get("/health").expect(200).json();

    assertThat(health.path("status").asText()).isEqualTo("healthy");
    for (String part : List.of("api", "database", "storage", "queue", "workers")) {
      JsonNode check = health.path("checks").path(part);
      assertThat(check.path("status").asText()).as(part).isEqualTo("healthy");
      assertThat(check.path("latency_ms").isNumber()).as(part).isTrue();
    }
    api.get("/livez").expect(200);
    api.get("/readyz").expect(200);
  }

  @Test
  void metrics_count_what_was_done() {
    double before = counted("ledgerlift_documents_registered_total");

    api.completed(Samples.letter(41));

    assertThat(counted("ledgerlift_documents_registered_total")).isEqualTo(before + 1);
    assertThat(counted("ledgerlift_readings_started_total")).isPositive();
    await().until(() -> counted("ledgerlift_readings_completed_seconds_count") > 0);
    assertThat(counted("ledgerlift_pages_read_total")).isPositive();
    assertThat(counted("ledgerlift_readings_failed_total{code=\"internal_error\"}")).isZero();
  }

  private double counted(String name) {
    return api.get("/metrics")
        .expect(200)
        .text()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .sum();
  }

  @Test
  void audit_trail_is_proven_beside_the_running_service() {
    api.completed(Samples.letter(51));

    Finished verified = home.run("verify-audit");

    assertThat(verified.out()).startsWith("intact: ");
    assertThat(verified.err()).isEmpty();
    assertThat(verified.exit()).isZero();
  }
}
