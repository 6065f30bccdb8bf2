package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is asked to stop while it has work at hand. */
class StoppedServiceTest {

  /** Of a process that a SIGTERM ended, as shells and supervisors know it. */
  private static final int TERMINATED = 143;

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void open() {
    home = Home.in(folder);
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void stopped_service_leaves_accepted_work_to_the_next_one() {
    try (Load load = new Load(home.api())) {
      ServiceProcess service = home.serve();
      load.send(8);
      Journal journal = load.journal();
      await("a document is being read").until(() -> isReading(home.api()));
      List<ProcessHandle> children = service.descendants();

      int exit = service.terminate();

      assertThat(exit).isEqualTo(TERMINATED);
      await("no process is left")
          .atMost(Duration.ofSeconds(5))
          .until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
      assertThat(LeftOvers.databases(home.data())).isEmpty();

      home.serve();
      Reckoning reckoning = Reckoning.of(home, journal);

      assertThat(reckoning.outcomes()).isEqualTo(Map.of("completed", 7, "damaged", 1));
      assertThat(service.output()).doesNotContain("ERROR").doesNotContain("Exception");
    }
  }

  private static boolean isReading(Api api) {
    return !api.all("/v1/documents?status=processing", "documents").isEmpty();
  }
}
