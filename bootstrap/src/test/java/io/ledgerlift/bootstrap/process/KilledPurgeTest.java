package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerlift.bootstrap.process.Api.Answer;
import io.ledgerlift.bootstrap.wire.Breakpoint;
import io.ledgerlift.bootstrap.wire.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An API that is killed while it purges a document. */
@ExtendWith(SharedPostgres.class)
class KilledPurgeTest {

  /** More than there are moments in a purge, so that some documents stay. */
  private static final int ENOUGH = 20;

  @TempDir Path folder;
  private Wired wired;
  private Api api;
  private ServiceProcess service;
  private int purged;

  @BeforeEach
  void open(Postgres postgres) {
    wired = Wired.in(folder, postgres);
    api = wired.api();
    service = wired.serveApi();
  }

  @AfterEach
  void close() {
    wired.close();
  }

  @Test
  void purge_goes_on_to_its_end_wherever_it_was_killed() throws IOException {
    Journal journal = read(5);
    killAt(CrashPoints.telling(statements(journal)), journal);
  }

  @Test
  @Tag("long")
  void purge_goes_on_to_its_end_from_every_statement() throws IOException {
    Journal journal = read(ENOUGH);
    killAt(CrashPoints.all(statements(journal)), journal);
  }

  /** So many documents that were read. */
  private Journal read(int documents) {
    try (Load load = new Load(api)) {
      load.send(documents);
      Journal journal = load.journal();
      ServiceProcess worker = wired.past().launch("worker");
      journal.documents().forEach(each -> api.ended(each.id()));
      worker.terminate();
      return journal;
    }
  }

  /** What a purge sends that nobody disturbs. */
  private List<String> statements(Journal journal) {
    wired.wire().watch();
    api.delete("/v1/documents/" + next(journal)).expect(204);
    return wired.wire().passed();
  }

  private String next(Journal journal) {
    return journal.documents().get(purged++).id();
  }

  private void killAt(List<Moment> moments, Journal journal) throws IOException {
    for (Moment moment : moments) {
      killAt(moment, next(journal));
    }
    Journal told =
        journal.withPurged(
            journal.documents().stream()
                .limit(purged)
                .map(Journal.Acknowledged::id)
                .collect(Collectors.toSet()));
    Reckoning reckoning = Reckoning.of(wired.home(), told);

    System.out.println(moments.size() + " killed purges: " + reckoning);
    assertThat(reckoning.outcomes()).containsEntry("purged", moments.size() + 1);
  }

  private void killAt(Moment moment, String id) throws IOException {
    List<String> before = Trails.entries(api.events(id));
    Breakpoint stop = wired.wire().stopAt(moment);
    CompletableFuture<Answer> first =
        CompletableFuture.supplyAsync(() -> api.delete("/v1/documents/" + id));
    String where = stop.awaitReached();
    service.kill();
    stop.end();
    assertThat(first).as(where).failsWithin(Duration.ofSeconds(30));
    if (moment.answered()) {
      removeSomeOf(id);
    }

    service = wired.serveApi();
    Answer second = api.delete("/v1/documents/" + id);

    System.out.println("purge killed " + where);
    assertThat(second.status()).as(where).isEqualTo(moment.answered() ? 410 : 204);
    List<JsonNode> trail = api.events(id);
    assertThat(Trails.entries(trail)).as(where).startsWith(before.toArray(String[]::new));
    assertThat(trail).as(where).hasSize(before.size() + 1);
  }

  /** As a purge does that dies while it removes one object after the other. */
  private void removeSomeOf(String id) throws IOException {
    Path derived = wired.home().data().resolve("objects").resolve("derived").resolve(id);
    List<Path> files = LeftOvers.files(derived);
    for (Path file : files.subList(0, files.size() / 2)) {
      Files.delete(file);
    }
  }
}
