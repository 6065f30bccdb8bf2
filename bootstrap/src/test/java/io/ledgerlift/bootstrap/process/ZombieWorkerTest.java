package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.bootstrap.process.Journal.Acknowledged;
import io.ledgerlift.bootstrap.wire.Breakpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A worker that is stopped past its lease, and goes on when another one has completed. */
@ExtendWith(SharedPostgres.class)
class ZombieWorkerTest {

  private static final String EVERYTHING =
      """
      select d::text from documents d union all select p::text from pages p
      union all select a::text from artifacts a union all select e::text from processing_events e
      """;

  @TempDir Path folder;
  private Wired wired;
  private Api api;

  @BeforeEach
  void open(Postgres postgres) {
    wired = Wired.in(folder, postgres);
    api = wired.past().api();
    wired.past().launch("serve", "--no-worker").awaitAnswer();
  }

  @AfterEach
  void close() {
    wired.close();
  }

  @Test
  void completion_of_a_zombie_touches_no_row() {
    assertTouchesNothing(Workers::completes);
  }

  @Test
  @Tag("long")
  void pages_of_a_zombie_touch_no_row() {
    assertTouchesNothing(Workers::stores);
  }

  private void assertTouchesNothing(Predicate<String> write) {
    Breakpoint writing = wired.wire().stopBefore(write);
    ServiceProcess zombie = wired.home().launch("worker");
    String id = api.registered(Samples.mixed(0));
    List<String> shown = Trails.entries(api.events(id));
    writing.awaitReached();
    zombie.freeze();
    Instant frozen = Instant.now();
    wired.database().execute("update documents set lease_until = now() - interval '1 second'");

    ServiceProcess heir = wired.past().launch("worker");
    assertThat(api.ended(id).path("attempt").asInt()).isEqualTo(2);
    List<String> before = wired.database().ask(EVERYTHING);
    zombie.thaw();
    writing.goOn();

    await("the zombie has noticed")
        .atMost(Duration.ofSeconds(60))
        .until(() -> zombie.output().contains("the lease was lost"));
    assertThat(wired.database().ask(EVERYTHING)).containsExactlyInAnyOrderElementsOf(before);
    assertThat(heir.isAlive()).isTrue();
    Journal journal = Journal.of(List.of(new Acknowledged(0, id, shown)));
    Reckoning.of(wired.past(), journal.withBlows(List.of(frozen)));
  }
}
