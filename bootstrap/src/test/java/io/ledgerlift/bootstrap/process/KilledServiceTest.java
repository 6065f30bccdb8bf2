package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed without warning and started again on the same folder. */
class KilledServiceTest {

  /** What an operator is promised, see docs/operations.md. */
  private static final Duration TAKEN_OVER = Duration.ofSeconds(60);

  @TempDir Path folder;
  private Home home;
  private Api api;
  private final List<Instant> kills = new ArrayList<>();

  @BeforeEach
  void open() {
    home = Home.in(folder).with("MAX_ATTEMPTS", "5");
    api = home.api();
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void nothing_is_lost_or_doubled_when_the_service_is_killed_at_different_moments() {
    try (Load load = new Load(api)) {
      ServiceProcess first = home.serve();
      load.send(7);
      awaitSome("processing");
      List<ProcessHandle> orphans = kill(first);

      ServiceProcess second = home.launch("serve");
      await("its database starts").until(() -> hasDatabaseOf(second));
      orphans.addAll(kill(second));

      ServiceProcess third = home.serve();
      load.send(3);
      await().until(() -> load.acknowledged() == 10);
      awaitSome("completed");
      awaitSome("processing");
      orphans.addAll(kill(third));

      ServiceProcess last = home.serve();
      Reckoning reckoning = Reckoning.of(home, load.journal().withBlows(kills));

      assertThat(reckoning.outcomes()).isEqualTo(Map.of("completed", 8, "damaged", 2));
      assertThat(reckoning.takeOvers().longest()).isBetween(Duration.ofSeconds(1), TAKEN_OVER);
      assertThat(last.output()).contains("Stopping the PostgreSQL", "of a service that was killed");
      assertThat(orphans).noneMatch(ProcessHandle::isAlive);
      System.out.println("3 kills: " + reckoning);
    }
  }

  /** By the process that it starts, as what an earlier one left there is of no interest. */
  private boolean hasDatabaseOf(ServiceProcess service) {
    return Files.exists(home.data().resolve("postgres/data/postmaster.pid"))
        && !service.descendants().isEmpty();
  }

  private void awaitSome(String status) {
    await("some document is " + status)
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !api.all("/v1/documents?status=" + status, "documents").isEmpty());
  }

  private List<ProcessHandle> kill(ServiceProcess service) {
    List<ProcessHandle> orphans = new ArrayList<>(service.descendants());
    service.kill();
    kills.add(Instant.now());
    return orphans;
  }
}
