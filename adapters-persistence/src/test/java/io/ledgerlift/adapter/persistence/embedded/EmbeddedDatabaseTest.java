package io.ledgerlift.adapter.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.adapter.persistence.Database;
import io.ledgerlift.adapter.persistence.SqlAnswers;
import io.ledgerlift.adapter.persistence.TestPostgres;
import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Holds the database of our own to what services and commands need of it. */
final class EmbeddedDatabaseTest extends EmbeddedTest {

  /** Far above what a start takes on a busy machine. */
  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void data_outlives_a_restart_on_the_same_port() {
    DatabaseUrl first;
    try (EmbeddedDatabase embedded = EmbeddedDatabase.open(home);
        Database database = open(embedded)) {
      first = embedded.url();
      database.workers().seen("one");
    }

    try (EmbeddedDatabase embedded = EmbeddedDatabase.open(home);
        Database database = open(embedded)) {
      assertThat(embedded.url()).isEqualTo(first);
      assertThat(database.workers().alive(HOUR)).isEqualTo(1);
    }
  }

  @Test
  void server_is_durable_and_speaks_unicode_on_the_loopback_address_only() throws Exception {
    try (EmbeddedDatabase embedded = EmbeddedDatabase.open(home)) {
      DatabaseUrl url = embedded.migrationUrl();

      assertThat(SqlAnswers.ask(url, "show fsync")).containsExactly("on");
      assertThat(SqlAnswers.ask(url, "show synchronous_commit")).containsExactly("on");
      assertThat(SqlAnswers.ask(url, "show server_encoding")).containsExactly("UTF8");
      assertThat(SqlAnswers.ask(url, "show listen_addresses")).containsExactly("127.0.0.1");
      assertThat(SqlAnswers.ask(url, "show unix_socket_directories")).containsExactly("");
      assertThat(SqlAnswers.ask(url, "select lower('ÜÉ')")).containsExactly("üé");
      assertThat(SqlAnswers.ask(url, "select 'Z' < 'a'")).containsExactly("t");
    }
  }

  @Test
  void service_runs_in_a_role_that_cannot_alter_events() throws Exception {
    try (EmbeddedDatabase embedded = EmbeddedDatabase.open(home);
        Database database = open(embedded)) {
      assertThat(database.health().check().detail()).isEqualTo("The database answers.");

      assertThatThrownBy(
              () ->
                  TestPostgres.execute(embedded.url(), "update processing_events set message = ''"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(
              () -> TestPostgres.execute(embedded.url(), "delete from processing_events"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> TestPostgres.execute(embedded.url(), "drop table processing_events"))
          .hasMessageContaining("must be owner");
    }
  }

  @Test
  void second_service_on_the_folder_is_refused_in_one_line() throws Exception {
    try (ServiceProcess first = ServiceProcess.start(home)) {
      assertThatExceptionOfType(FolderInUse.class)
          .isThrownBy(() -> EmbeddedDatabase.open(home))
          .withMessage("LedgerLift already runs on %s (process %d).", home, first.pid());
    }
  }

  @Test
  void second_service_in_the_same_process_is_refused() {
    try (EmbeddedDatabase first = EmbeddedDatabase.open(home)) {
      assertThatExceptionOfType(FolderInUse.class).isThrownBy(() -> EmbeddedDatabase.open(home));
      assertThat(first.url()).isNotNull();
    }
  }

  @Test
  void command_uses_the_server_of_the_running_service_and_leaves_it_alone() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(home)) {
      try (EmbeddedDatabase attached = EmbeddedDatabase.attach(home)) {
        assertThat(SqlAnswers.ask(attached.url(), "select name from workers"))
            .containsExactly("killed");
      }

      try (EmbeddedDatabase again = EmbeddedDatabase.attach(home)) {
        assertThat(SqlAnswers.ask(again.url(), "select count(*) from workers"))
            .containsExactly("1");
      }
      assertThat(ProcessHandle.of(service.pid())).isPresent();
    }
  }

  @Test
  void service_starts_while_a_command_runs_the_server_and_goes_on_when_it_ends() {
    EmbeddedDatabase command = EmbeddedDatabase.attach(home);
    try (EmbeddedDatabase service = EmbeddedDatabase.open(home)) {
      assertThat(service.url()).isEqualTo(command.url());

      command.close();

      await("the service runs the server")
          .atMost(LONG)
          .ignoreExceptions()
          .untilAsserted(() -> SqlAnswers.ask(service.url(), "select 1"));
    }
    assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void whoever_uses_the_server_of_a_killed_service_goes_on_with_it() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(home);
        EmbeddedDatabase attached = EmbeddedDatabase.attach(home)) {
      long before = serverPid();

      service.kill();

      await("another server on the same port")
          .atMost(LONG)
          .ignoreExceptions()
          .until(() -> serverPid() != before);
      await("it has what was written")
          .atMost(LONG)
          .ignoreExceptions()
          .untilAsserted(
              () ->
                  assertThat(SqlAnswers.ask(attached.url(), "select name from workers"))
                      .containsExactly("killed"));
    }
  }

  @Test
  void command_without_a_service_starts_a_server_for_its_own_time() {
    DatabaseUrl url;
    try (EmbeddedDatabase own = EmbeddedDatabase.attach(home)) {
      url = own.url();
      assertThatCode(() -> SqlAnswers.ask(own.url(), "select 1")).doesNotThrowAnyException();
    }

    assertThatThrownBy(() -> SqlAnswers.ask(url, "select 1"))
        .hasRootCauseInstanceOf(IOException.class);
    assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
  }
}
