package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.bootstrap.process.Api.Answer;
import io.ledgerlift.bootstrap.process.Journal.Acknowledged;
import io.ledgerlift.bootstrap.wire.Breakpoint;
import io.ledgerlift.bootstrap.wire.Moment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An API that is killed while it registers a document, and is asked the same once more. */
@ExtendWith(SharedPostgres.class)
class KilledRegistrationTest {

  @TempDir Path folder;
  private Wired wired;
  private Api api;
  private ServiceProcess service;
  private final List<Acknowledged> journal = new ArrayList<>();

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
  void repeated_registration_makes_one_document_wherever_the_first_was_killed() {
    killAt(CrashPoints.telling(statements()));
  }

  @Test
  @Tag("long")
  void repeated_registration_makes_one_document_at_every_statement() {
    killAt(CrashPoints.all(statements()));
  }

  /** What a registration sends that nobody disturbs. */
  private List<String> statements() {
    Upload file = Samples.mixed(0);
    String key = api.upload(file);
    wired.wire().watch();
    Answer answer = api.register(key, file, "Idempotency-Key", "undisturbed").expect(201);
    List<String> statements = wired.wire().passed();
    acknowledge(answer);
    return statements;
  }

  private void killAt(List<Moment> moments) {
    moments.forEach(this::killAt);
    wired.past().launch("worker");
    Reckoning reckoning = Reckoning.of(wired.home(), Journal.of(journal));

    System.out.println(moments.size() + " killed registrations: " + reckoning);
    assertThat(journal).hasSize(moments.size() + 1);
    assertThat(wired.database().ask("select id from documents where attempt <> 1")).isEmpty();
  }

  private void killAt(Moment moment) {
    int number = journal.size();
    Upload file = Samples.mixed(number);
    String key = api.upload(file);
    String once = "killed-" + number;
    Breakpoint stop = wired.wire().stopAt(moment);
    CompletableFuture<Answer> first =
        CompletableFuture.supplyAsync(() -> api.register(key, file, "Idempotency-Key", once));
    String where = stop.awaitReached();
    service.kill();
    stop.end();
    assertThat(first).as(where).failsWithin(Duration.ofSeconds(30));

    service = wired.serveApi();
    Answer second = api.register(key, file, "Idempotency-Key", once).expect(201);

    System.out.println("registration killed " + where);
    acknowledge(second);
    assertThat(wired.database().ask("select id from documents where s3_key = '" + key + "'"))
        .as(where)
        .containsExactly(second.json().path("id").asText());
  }

  private void acknowledge(Answer answer) {
    String id = answer.json().path("id").asText();
    journal.add(new Acknowledged(journal.size(), id, Trails.entries(api.events(id))));
  }
}
