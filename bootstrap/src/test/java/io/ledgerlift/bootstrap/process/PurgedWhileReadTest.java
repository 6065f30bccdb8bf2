package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.bootstrap.process.Journal.Acknowledged;
import io.ledgerlift.bootstrap.wire.Breakpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A document that is purged while a worker is just about to complete its reading. */
@ExtendWith(SharedPostgres.class)
class PurgedWhileReadTest {

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
  void nothing_of_it_reappears() {
    Home beside = wired.past();
    Api api = beside.api();
    beside.launch("serve", "--no-worker").awaitAnswer();
    Breakpoint completing = wired.wire().stopBefore(Workers::completes);
    ServiceProcess worker = wired.home().launch("worker");
    String id = api.registered(Samples.mixed(0));
    completing.awaitReached();
    assertThat(derived(id)).isNotEmpty();

    api.delete("/v1/documents/" + id).expect(204);
    List<String> trail = Trails.entries(api.events(id));
    completing.goOn();
    String other = api.completed(Samples.mixed(1));

    await("what the worker has put there is gone again")
        .atMost(Duration.ofSeconds(30))
        .until(() -> worker.output().contains("the lease was lost") && derived(id).isEmpty());
    assertThat(Trails.entries(api.events(id))).isEqualTo(trail);
    List<Acknowledged> both =
        List.of(new Acknowledged(0, id, trail), new Acknowledged(1, other, List.of()));
    Reckoning.of(beside, Journal.of(both).withPurged(Set.of(id)));
  }

  private List<Path> derived(String id) {
    return LeftOvers.files(wired.home().data().resolve("objects/derived").resolve(id));
  }
}
