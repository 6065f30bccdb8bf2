package io.ledgerlift.adapter.persistence;

import static io.ledgerlift.application.port.TestDocuments.aDocument;
import static io.ledgerlift.application.port.TestDocuments.occasion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import io.ledgerlift.application.port.Claim;
import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.Documents.LeaseLost;
import io.ledgerlift.application.port.TestDocuments;
import io.ledgerlift.application.port.TestPages;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Document.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds that of all workers one gets a document, and that one which lost it changes nothing. */
@SuppressWarnings("NullAway.Init")
final class ClaimRaceTest {

  private static final int DOCUMENTS = 1_000;
  private static final int MANY_DOCUMENTS = 100_000;
  private static final int WORKERS = 32;
  private static final Duration LEASE = Duration.ofHours(1);
  private static final Duration SHORT_LEASE = Duration.ofSeconds(30);

  private static DatabaseUrl url;
  private static Database database;

  @BeforeAll
  static void open() {
    url = TestPostgres.migratedDatabase();
    database = Database.open(DatabaseSettings.of(url).withPoolSize(WORKERS), "test");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void workers_that_race_for_a_thousand_documents_get_each_once() throws Exception {
    race(DOCUMENTS);
  }

  @Test
  @Tag("long")
  void workers_that_race_for_a_hundred_thousand_documents_get_each_once() throws Exception {
    race(MANY_DOCUMENTS);
  }

  private static void race(int documents) throws Exception {
    List<Document> waiting = register(documents);
    int before = starts();
    Set<Long> tokens = ConcurrentHashMap.newKeySet();
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    List<Future<Integer>> racing = new ArrayList<>();

    for (int i = 0; i < WORKERS; i++) {
      racing.add(workers.submit(() -> claimAll(waiting, tokens)));
    }
    int claims = 0;
    for (Future<Integer> worker : racing) {
      claims += worker.get();
    }
    workers.shutdown();

    System.out.printf("%d workers, %d documents, %d claims%n", WORKERS, documents, claims);
    assertThat(claims).isEqualTo(documents);
    assertThat(tokens).hasSize(documents);
    assertThat(starts() - before).isEqualTo(documents);
  }

  @Test
  void zombie_touches_nothing_after_its_lease_was_taken_away() {
    Documents documents = database.documents();
    Document waiting = register(1).get(0);
    Claim zombie = documents.claim(waiting.start(occasion()), LEASE).orElseThrow();
    TestPostgres.execute(
        url,
        "update documents set lease_until = now() - interval '1 s' where id = '"
            + waiting.id()
            + "'");
    Change lost =
        zombie.document().fail(TestDocuments.STORE_AWAY, Optional.of(Duration.ZERO), occasion());
    assertThat(documents.recordLapsed(lost)).isTrue();
    Claim heir = documents.claim(lost.after().start(occasion()), LEASE).orElseThrow();
    database.artifacts().store(heir, List.of(TestPages.page(1)));
    List<String> before = everythingOf(waiting);

    assertThat(documents.heartbeat(zombie, LEASE)).isFalse();
    assertThatExceptionOfType(LeaseLost.class)
        .isThrownBy(() -> documents.record(completion(zombie), zombie));
    assertThatExceptionOfType(LeaseLost.class)
        .isThrownBy(() -> database.artifacts().store(zombie, List.of(TestPages.page(2))));

    assertThat(everythingOf(waiting)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(longs = {-60, 60})
  void lease_runs_by_the_clock_of_the_database_when_that_of_the_worker_is_wrong(long minutes) {
    Occasion wrong = occasion().at(Instant.now().plus(Duration.ofMinutes(minutes)));
    Document waiting = register(1).get(0);

    Claim claim = database.documents().claim(waiting.start(wrong), SHORT_LEASE).orElseThrow();

    assertThat(secondsLeft(waiting)).isBetween(0, (int) SHORT_LEASE.toSeconds());
    assertThat(database.documents().heartbeat(claim, LEASE)).isTrue();
    assertThat(secondsLeft(waiting)).isBetween(60, (int) LEASE.toSeconds());
  }

  private static int secondsLeft(Document document) {
    String left =
        "select extract(epoch from lease_until - now())::int from documents where id = '%s'";
    return Integer.parseInt(SqlAnswers.ask(url, left.formatted(document.id())).get(0));
  }

  private static int starts() {
    String question =
        "select count(*) from processing_events where event_type = 'processing_started'";
    return Integer.parseInt(SqlAnswers.ask(url, question).get(0));
  }

  private static List<String> everythingOf(Document document) {
    String id = "'" + document.id() + "'";
    return SqlAnswers.ask(
        url,
        "select d::text from documents d where id = %1$s union all ".formatted(id)
            + "select e::text from processing_events e where document_id = %1$s union all "
                .formatted(id)
            + "select p::text from pages p where document_id = %1$s".formatted(id));
  }

  private static Change completion(Claim claim) {
    Document processing = claim.document();
    return processing.complete(TestDocuments.readingOf(processing), Optional.empty(), occasion());
  }

  private static int claimAll(List<Document> waiting, Set<Long> tokens) {
    int claims = 0;
    for (Document document : waiting) {
      Optional<Claim> claim = database.documents().claim(document.start(occasion()), LEASE);
      claims += claim.filter(given -> tokens.add(given.token())).isPresent() ? 1 : 0;
    }
    return claims;
  }

  private static List<Document> register(int count) {
    List<Document> registered = new ArrayList<>();
    while (registered.size() < count) {
      int batch = Math.min(DOCUMENTS, count - registered.size());
      database.transactions().inTransaction(() -> registered.addAll(registerTogether(batch)));
    }
    return registered;
  }

  private static List<Document> registerTogether(int count) {
    List<Document> registered = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Change registration = aDocument().registration();
      database.documents().record(registration);
      registered.add(registration.after());
    }
    return registered;
  }
}
