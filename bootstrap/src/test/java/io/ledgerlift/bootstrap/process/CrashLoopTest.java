package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service under load, killed again and again at random moments of its start and its work. {@code
 * -Dledgerlift.kills} and {@code -Dledgerlift.seed} repeat a run as far as a machine repeats
 * itself.
 */
@Tag("long")
class CrashLoopTest {

  private static final int KILLS = Integer.getInteger("ledgerlift.kills", 100);
  private static final long SEED = Long.getLong("ledgerlift.seed", System.nanoTime());

  /** One life of four ends while the service is still starting. */
  private static final double ENDS_EARLY = 0.25;

  /** A lease, and a life that does not end before it looks around. */
  private static final Duration NOTICED = Duration.ofSeconds(90);

  private static final int DOCUMENTS_A_LIFE = 2;
  private static final long LONGEST_START_MILLIS = 4_000;
  private static final long LONGEST_LIFE_MILLIS = 5_000;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
  private final List<Instant> kills = new ArrayList<>();
  private final List<ProcessHandle> orphans = new ArrayList<>();

  @TempDir Path folder;
  private Home home;
  private Duration longestStart = Duration.ZERO;

  @BeforeEach
  void open() {
    home = Home.in(folder);
  }

  @AfterEach
  void close() {
    killer.shutdownNow();
    home.close();
  }

  @Test
  void nothing_is_lost_or_doubled_in_a_hundred_lives() throws Exception {
    System.out.printf("crash loop: seed %d, %d kills%n", SEED, KILLS);
    try (Load load = new Load(home.api())) {
      for (int life = 1; life <= KILLS; life++) {
        load.send(DOCUMENTS_A_LIFE);
        live();
      }
      started();
      Reckoning reckoning = Reckoning.of(home, load.journal().withBlows(kills));

      System.out.printf(
          "%d kills: %s, longest start %d ms%n", kills.size(), reckoning, longestStart.toMillis());
      assertThat(kills).hasSize(KILLS);
      assertThat(reckoning.outcomes()).containsKeys("completed", "damaged");
      assertThat(reckoning.takeOvers().longestNotice()).isLessThan(NOTICED);
      assertThat(orphans).noneMatch(ProcessHandle::isAlive);
    }
  }

  private void live() throws InterruptedException, ExecutionException {
    if (random.nextDouble() < ENDS_EARLY) {
      kill(home.launch("serve"), random.nextLong(LONGEST_START_MILLIS));
    } else {
      kill(started(), random.nextLong(LONGEST_LIFE_MILLIS));
    }
  }

  private ServiceProcess started() {
    Instant launched = Instant.now();
    ServiceProcess service = home.serve();
    Duration took = Duration.between(launched, Instant.now());
    longestStart = took.compareTo(longestStart) > 0 ? took : longestStart;
    return service;
  }

  private void kill(ServiceProcess service, long millis)
      throws InterruptedException, ExecutionException {
    killer
        .schedule(
            () -> {
              orphans.addAll(service.descendants());
              service.kill();
              kills.add(Instant.now());
            },
            millis,
            TimeUnit.MILLISECONDS)
        .get();
  }
}
