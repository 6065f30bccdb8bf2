package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A service that gets SIGTERM while clients send and documents are being read. */
@ExtendWith(SharedPostgres.class)
class DrainedServiceTest {

  private static final String HELD =
      "select id from documents where processing_status = 'processing' or lease_token is not null";

  @TempDir Path folder;
  private Wired wired;

  @BeforeEach
  void open(Postgres postgres) {
    wired = Wired.in(folder, postgres);
  }

  @AfterEach
  void close() {
    wired.close();
  }

  @Test
  void its_leases_are_free_at_once_and_nothing_accepted_is_lost() {
    Home home = wired.past();
    ServiceProcess service = home.launch("serve").awaitReady();
    try (Load load = new Load(home.api())) {
      load.send(16);
      await("clients send, and documents are being read")
          .atMost(Duration.ofSeconds(60))
          .until(() -> load.acknowledged() > 2 && !wired.database().ask(HELD).isEmpty());
      Instant told = Instant.now();

      service.terminate();
      Duration took = Duration.between(told, Instant.now());

      assertThat(wired.database().ask(HELD)).isEmpty();
      home.launch("serve").awaitReady();
      Reckoning reckoning = Reckoning.of(home, load.journal());
      System.out.println("stopped under load in " + took.toMillis() + " ms: " + reckoning);
      assertThat(reckoning.outcomes()).containsOnlyKeys("completed", "damaged");
    }
  }
}
