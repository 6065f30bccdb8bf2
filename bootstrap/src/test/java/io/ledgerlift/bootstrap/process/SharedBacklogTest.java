package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.bootstrap.wire.Breakpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An API alone, and workers in processes of their own that share its database and store. */
@ExtendWith(SharedPostgres.class)
class SharedBacklogTest {

  /** What an operator is promised, see docs/operations.md. */
  private static final Duration TAKEN_OVER = Duration.ofSeconds(60);

  private static final int BACKLOG = Integer.getInteger("ledgerlift.documents", 400);

  @TempDir Path folder;
  private Wired wired;
  private Home home;

  @BeforeEach
  void open(Postgres postgres) {
    wired = Wired.in(folder, postgres);
    home = wired.past().with("WORKER_CONCURRENCY", "1");
    wired.home().with("WORKER_CONCURRENCY", "1");
    home.launch("serve", "--no-worker").awaitAnswer();
  }

  @AfterEach
  void close() {
    wired.close();
  }

  @Test
  void two_workers_share_the_work_and_take_over_what_a_killed_one_had() {
    try (Load load = new Load(home.api())) {
      Breakpoint completing = wired.wire().stopBefore(Workers::completes);
      ServiceProcess killed = wired.home().launch("worker");
      load.send(1);
      completing.awaitReached();
      killed.kill();
      Instant kill = Instant.now();
      completing.end();

      ServiceProcess first = home.launch("worker");
      ServiceProcess second = home.launch("worker");
      Workers.awaitAtWork(wired.database(), first, second);
      load.send(9);
      Reckoning reckoning = Reckoning.of(home, load.journal().withBlows(List.of(kill)));

      System.out.println("a worker killed beside two others: " + reckoning);
      assertThat(reckoning.takeOvers().longest()).isBetween(Duration.ofSeconds(1), TAKEN_OVER);
      assertThat(Workers.readers(wired.database()))
          .containsExactlyInAnyOrder(killed.pid(), first.pid(), second.pid());
    }
  }

  /** A processor for each worker, so that one does not have the other's; the ratio is printed. */
  @Test
  @Tag("long")
  void two_workers_are_through_with_a_backlog_sooner_than_one() {
    long one = timed(1);
    long two = timed(2);

    System.out.printf(
        "%d documents: one worker %d ms, two workers %d ms, ratio %.2f on %d processors%n",
        BACKLOG, one, two, (double) two / one, Runtime.getRuntime().availableProcessors());
    assertThat(two).isLessThan(one);
  }

  /** Milliseconds from the first reading's begin to the last one's end. */
  private long timed(int workers) {
    try (Load load = new Load(home.api())) {
      load.send(BACKLOG);
      Journal journal = load.journal();
      List<ServiceProcess> working = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        working.add(home.launchOn(i, "worker"));
      }
      journal.documents().forEach(each -> home.api().ended(each.id()));
      working.forEach(ServiceProcess::terminate);
      String ids =
          journal.documents().stream()
              .map(each -> "'" + each.id() + "'")
              .collect(Collectors.joining(","));
      String took =
          "select (1000 * extract(epoch from max(created_at) - min(created_at)))::bigint"
              + " from processing_events where event_type like '%processing%' and document_id in (";
      return Long.parseLong(wired.database().ask(took + ids + ")").get(0));
    }
  }
}
