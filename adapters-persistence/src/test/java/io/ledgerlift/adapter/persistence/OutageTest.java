package io.ledgerlift.adapter.persistence;

import static io.ledgerlift.application.port.TestDocuments.aDocument;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import io.ledgerlift.application.Health;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.ProgressFeed.Subscription;
import io.ledgerlift.application.port.ProgressFeed.Update;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.document.Document.Change;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds that a database which goes is told as such, and one that comes back is used at once. */
@SuppressWarnings("NullAway.Init")
final class OutageTest {

  /** Until then its pauses between two tries have grown to their longest. */
  private static final Duration LONGER_THAN_A_POOL_CARES = Duration.ofSeconds(7);

  private DatabaseUrl url;
  private Database database;

  @BeforeEach
  void open() {
    url = TestPostgres.migratedDatabase();
    DatabaseSettings usual = DatabaseSettings.of(url);
    Duration impatient = Duration.ofMillis(300);
    database =
        Database.open(new DatabaseSettings(url, url, 4, impatient, usual.startTimeout()), "test");
  }

  @AfterEach
  void close() {
    allowConnections(true);
    database.close();
  }

  @Test
  void database_that_goes_is_unavailable_and_one_that_comes_back_is_used() {
    Change registration = aDocument().registration();
    database.documents().record(registration);

    allowConnections(false);
    killSessions();

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> database.documents().find(registration.after().id()));
    assertThat(database.health().check().state()).isEqualTo(Health.State.DOWN);
    allowConnections(true);
    await()
        .atMost(Duration.ofSeconds(5))
        .ignoreException(Unavailable.class)
        .until(() -> database.documents().find(registration.after().id()).isPresent());
    assertThat(database.health().check().state()).isEqualTo(Health.State.UP);
  }

  @Test
  void database_that_stays_away_is_told_as_down_all_the_time_and_used_soon_after() {
    allowConnections(false);
    killSessions();
    Instant patience = Instant.now().plus(LONGER_THAN_A_POOL_CARES);

    await()
        .atMost(LONGER_THAN_A_POOL_CARES.multipliedBy(3))
        .until(
            () -> {
              assertThat(database.health().check().state()).isEqualTo(Health.State.DOWN);
              return Instant.now().isAfter(patience);
            });

    allowConnections(true);
    await()
        .atMost(Duration.ofSeconds(3))
        .until(() -> database.health().check().state() == Health.State.UP);
  }

  @Test
  void nobody_waits_any_more_for_a_database_that_is_away_when_the_service_has_ended() {
    allowConnections(false);
    killSessions();
    assertThat(database.health().check().state()).isEqualTo(Health.State.DOWN);
    await("the pool asks for a connection")
        .atMost(Duration.ofSeconds(30))
        .until(OutageTest::waiting);

    database.close();

    await().atMost(Duration.ofSeconds(10)).until(() -> !waiting());
  }

  private static boolean waiting() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Stream::of)
        .anyMatch(frame -> frame.getClassName().endsWith(".PatientSource"));
  }

  @Test
  void connection_that_dies_within_a_transaction_is_unavailable_and_nothing_is_stored() {
    Change registration = aDocument().registration();

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(
            () ->
                database
                    .transactions()
                    .inTransaction(
                        () -> {
                          database.documents().record(registration);
                          killSessions();
                        }));

    await()
        .ignoreException(Unavailable.class)
        .until(() -> database.documents().find(registration.after().id()).isEmpty());
  }

  @Test
  void onlooker_hears_again_after_the_connection_was_lost() {
    DocumentId id = new DocumentId(UUID.randomUUID());
    Update update = new Update(id, ProcessingStatus.PROCESSING, 1, "reading", 1, 2);
    List<Update> heard = new CopyOnWriteArrayList<>();
    try (Subscription subscription = database.progressFeed().subscribe(id, heard::add)) {
      killSessions();

      await()
          .atMost(Duration.ofSeconds(10))
          .until(
              () -> {
                database.progressFeed().publish(update);
                return heard.contains(update);
              });
      assertThat(subscription).isNotNull();
    }
  }

  @Test
  void exhausted_pool_is_told_soon_and_is_no_outage() {
    Duration impatient = Duration.ofMillis(300);
    DatabaseSettings narrow = new DatabaseSettings(url, url, 2, impatient, Duration.ofSeconds(5));
    try (Database small = Database.open(narrow, "test")) {
      holdingAConnection(
          small,
          () ->
              holdingAConnection(
                  small,
                  () -> {
                    assertThatExceptionOfType(Unavailable.class)
                        .isThrownBy(() -> small.workers().alive(impatient));
                    assertThat(small.health().check().state()).isEqualTo(Health.State.DEGRADED);
                  }));
    }
  }

  /** Runs {@code work} in another thread while this one holds a connection. */
  private static void holdingAConnection(Database database, Runnable work) {
    database.transactions().inTransaction(() -> CompletableFuture.runAsync(work).join());
  }

  private void killSessions() {
    TestPostgres.asSuperuser(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name() + "'");
  }

  private void allowConnections(boolean allowed) {
    TestPostgres.asSuperuser("alter database " + name() + " allow_connections " + allowed);
  }

  private String name() {
    return url.jdbc().replaceAll(".*/", "");
  }
}
