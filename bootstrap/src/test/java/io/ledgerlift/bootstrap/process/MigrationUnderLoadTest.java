package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.bootstrap.process.Home.Finished;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service under load whose tables another process changes. The changes are the newest ones that
 * the service can do without, taken back before: an index of documents among them.
 */
@ExtendWith(SharedPostgres.class)
class MigrationUnderLoadTest {

  private static final String MADE = "select id from databasechangelog order by id";

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void open(Postgres postgres) {
    home = Home.in(folder).on(postgres.database());
    home.launch("serve").awaitReady();
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void no_request_fails_and_every_change_is_made() {
    List<String> changes = home.database().ask(MADE);
    takeBack();
    assertThat(home.database().ask(MADE)).hasSize(changes.size() - 2);
    try (Load load = new Load(home.api())) {
      load.send(8);
      await("clients send").atMost(Duration.ofSeconds(60)).until(() -> load.acknowledged() > 1);

      CompletableFuture<Finished> migrating =
          CompletableFuture.supplyAsync(() -> home.run("migrate"));
      List<Integer> answers = new ArrayList<>();
      while (!migrating.isDone()) {
        answers.add(home.api().get("/v1/documents").status());
        answers.add(home.api().presign(Samples.letter(71)).status());
      }

      assertThat(migrating.join().exit()).as(migrating.join().err()).isZero();
      assertThat(answers).hasSizeGreaterThan(10).containsOnly(200);
      assertThat(home.database().ask(MADE)).isEqualTo(changes);
      Reckoning reckoning = Reckoning.of(home, load.journal());
      System.out.println(answers.size() + " requests beside a migration: " + reckoning);
    }
  }

  private void takeBack() {
    home.database().execute("drop table sent_jobs");
    home.database().execute("drop index documents_originals");
    home.database()
        .execute("delete from databasechangelog where id like '0013%' or id like '0015%'");
    home.database().execute("comment on table databasechangelog is ''");
  }
}
