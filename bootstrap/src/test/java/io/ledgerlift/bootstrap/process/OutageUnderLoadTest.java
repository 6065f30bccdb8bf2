package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.bootstrap.process.Api.Answer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A service whose PostgreSQL is killed under load and stays away for a while. */
@ExtendWith(SharedPostgres.class)
class OutageUnderLoadTest {

  /** Long enough for whoever tries again to have grown tired of it. */
  private static final Duration AWAY = Duration.ofSeconds(15);

  /** What an operator is promised, see docs/operations.md. */
  private static final Duration BACK = Duration.ofSeconds(5);

  private static final UUID NOBODY = new UUID(0, 0);

  @TempDir Path folder;
  private Postgres postgres;
  private Wired wired;
  private Api api;

  @BeforeEach
  void open(Postgres shared) {
    postgres = shared;
    wired = Wired.in(folder, postgres);
    api = wired.api();
  }

  @AfterEach
  void close() {
    wired.close();
  }

  @Test
  void calls_are_answered_503_meanwhile_and_the_service_is_back_by_itself() {
    try (Load load = new Load(api)) {
      ServiceProcess service = wired.home().launch("serve").awaitReady();
      load.send(8);
      await("work is under way")
          .atMost(Duration.ofSeconds(60))
          .until(() -> load.acknowledged() > 1);

      wired.wire().cut();
      Instant gone = Instant.now();
      postgres.kill();
      assertAway();
      await("the database stays away")
          .atMost(AWAY.multipliedBy(4))
          .until(() -> Instant.now().isAfter(gone.plus(AWAY)));
      wired.wire().mend();
      Instant back = Instant.now();
      await("the service is back").atMost(BACK).until(() -> status("/v1/documents") == 200);
      Duration took = Duration.between(back, Instant.now());

      Reckoning reckoning =
          Reckoning.of(wired.home(), load.journal().withBlows(List.of(gone, back)));
      System.out.println("PostgreSQL killed: back after " + took.toMillis() + " ms, " + reckoning);
      assertThat(service.isAlive()).isTrue();
      assertThat(status("/health")).isEqualTo(200);
    }
  }

  private void assertAway() {
    for (String path : List.of("/v1/documents", "/v1/documents/" + NOBODY)) {
      Answer answer = api.get(path).expect(503);
      assertThat(answer.header("Retry-After")).as(path).matches("[1-9]\\d*");
      assertThat(answer.json().path("code").asText()).as(path).isNotEmpty();
    }
    assertThat(api.get("/health").expect(503).json().at("/checks/database/status").asText())
        .isEqualTo("unhealthy");
    api.get("/livez").expect(200);
  }

  private int status(String path) {
    try {
      return api.get(path).status();
    } catch (UncheckedIOException unanswered) {
      return 0;
    }
  }
}
