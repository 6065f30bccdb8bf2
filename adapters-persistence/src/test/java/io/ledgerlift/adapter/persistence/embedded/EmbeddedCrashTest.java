package io.ledgerlift.adapter.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.adapter.persistence.Database;
import io.ledgerlift.adapter.persistence.SqlAnswers;
import io.ledgerlift.application.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Holds that no crash of a service or its server loses anything or needs a hand. */
final class EmbeddedCrashTest extends EmbeddedTest {

  @Test
  void server_of_a_killed_service_is_stopped_and_nothing_is_lost() throws Exception {
    ServiceProcess killed = ServiceProcess.start(home);
    long orphan = serverPid();
    killed.kill();
    assertThat(ProcessHandle.of(orphan)).isPresent();

    try (EmbeddedDatabase embedded = EmbeddedDatabase.open(home);
        Database database = open(embedded)) {
      assertThat(serverPid()).isNotEqualTo(orphan);
      assertThat(database.workers().alive(HOUR)).isEqualTo(1);
    }
  }

  @Test
  void crash_of_service_and_server_together_loses_nothing() throws Exception {
    ServiceProcess killed = ServiceProcess.start(home);
    ProcessHandle server = ProcessHandle.of(serverPid()).orElseThrow();
    killed.kill();
    server.destroyForcibly();

    try (EmbeddedDatabase embedded = EmbeddedDatabase.open(home);
        Database database = open(embedded)) {
      assertThat(database.workers().alive(HOUR)).isEqualTo(1);
    }
  }

  @Test
  void killed_server_is_started_again_and_found_by_the_service() throws Exception {
    try (EmbeddedDatabase embedded = EmbeddedDatabase.open(home);
        Database database = open(embedded)) {
      database.workers().seen("one");
      long killed = serverPid();

      ProcessHandle.of(killed).orElseThrow().destroyForcibly();

      await()
          .atMost(Duration.ofSeconds(60))
          .ignoreExceptionsInstanceOf(Unavailable.class)
          .until(() -> database.workers().alive(HOUR) == 1 && isReplaced(killed));
    }
  }

  @Test
  void process_that_only_shares_the_number_of_an_old_server_is_left_alone() throws Exception {
    EmbeddedDatabase.open(home).close();
    Process stranger = new ProcessBuilder("sleep", "60").start();
    Path pidFile = home.resolve("postgres/data/postmaster.pid");
    Files.writeString(pidFile, stranger.pid() + "\n" + home + "/postgres/data\n1\n5432\n");

    try (EmbeddedDatabase embedded = EmbeddedDatabase.open(home)) {
      assertThat(SqlAnswers.ask(embedded.url(), "select 1")).containsExactly("1");
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void first_start_that_was_killed_half_way_is_begun_anew() throws Exception {
    Path data = Files.createDirectories(home.resolve("postgres/data"));
    Files.writeString(data.resolve("postgresql.conf"), "half");
    Files.delete(home.resolve("postgres/programs"));
    Path half = Files.createDirectories(home.resolve("postgres/programs/PG-half"));
    Files.writeString(half.resolve("postgres"), "half");

    try (EmbeddedDatabase embedded = EmbeddedDatabase.open(home)) {
      assertThat(SqlAnswers.ask(embedded.url(), "select 1")).containsExactly("1");
      assertThat(half).doesNotExist();
    }
  }

  private boolean isReplaced(long killed) throws IOException {
    return serverPid() != killed;
  }
}
