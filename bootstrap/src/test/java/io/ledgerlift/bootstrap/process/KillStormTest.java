package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * An API, two workers and their PostgreSQL under load, one of them killed every second or so and
 * started again, whatever state the others are in. {@code -Dledgerlift.kills}, {@code
 * -Dledgerlift.documents} and {@code -Dledgerlift.seed} set how often, on how many, and in which
 * order.
 */
@Tag("long")
@ExtendWith(SharedPostgres.class)
class KillStormTest {

  private static final int KILLS = Integer.getInteger("ledgerlift.kills", 300);
  private static final int DOCUMENTS = Integer.getInteger("ledgerlift.documents", 1_000);
  private static final long SEED = Long.getLong("ledgerlift.seed", System.nanoTime());

  private static final long LONGEST_CALM_MILLIS = 2_500;

  /** What an operator is promised, see docs/operations.md. */
  private static final Duration TAKEN_OVER = Duration.ofSeconds(60);

  /** What is killed. */
  private enum Kind {
    API("serve", "--no-worker"),
    WORKER("worker"),
    OTHER_WORKER("worker"),
    POSTGRES;

    private final String[] command;

    Kind(String... command) {
      this.command = command;
    }
  }

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Map<Kind, ServiceProcess> running = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> killed = new EnumMap<>(Kind.class);
  private final List<Instant> blows = new ArrayList<>();

  @TempDir Path folder;
  private Postgres postgres;
  private Home home;

  @BeforeEach
  void open(Postgres shared) {
    postgres = shared;
    // No document may run out of tries: what is asked here is whether each is read in the end.
    home = Home.in(folder).on(postgres.database()).with("MAX_ATTEMPTS", "100");
    running.put(Kind.API, home.launch(Kind.API.command).awaitAnswer());
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void nothing_is_lost_or_doubled() {
    System.out.printf("storm: seed %d, %d kills, %d documents%n", SEED, KILLS, DOCUMENTS);
    try (Load load = new Load(home.api())) {
      for (int kill = 1; kill <= KILLS; kill++) {
        load.send(DOCUMENTS * kill / KILLS - DOCUMENTS * (kill - 1) / KILLS);
        supervise();
        LockSupport.parkNanos(Duration.ofMillis(random.nextLong(LONGEST_CALM_MILLIS)).toNanos());
        supervise();
        kill(Kind.values()[random.nextInt(Kind.values().length)]);
      }
      supervise();
      Workers.awaitAtWork(
          home.database(), running.get(Kind.WORKER), running.get(Kind.OTHER_WORKER));
      Reckoning reckoning = Reckoning.of(home, load.journal().withBlows(blows));

      System.out.printf("%d kills, %s: %s%n", blows.size(), killed, reckoning);
      assertThat(blows).hasSize(KILLS);
      assertThat(reckoning.outcomes()).containsOnlyKeys("completed", "damaged");
      assertThat(reckoning.takeOvers().longestNotice()).isLessThan(TAKEN_OVER);
    }
  }

  /** Starts what does not run: it was killed, or its database went while it started. */
  private void supervise() {
    for (Kind kind : List.of(Kind.API, Kind.WORKER, Kind.OTHER_WORKER)) {
      ServiceProcess process = running.get(kind);
      if (process == null || !process.isAlive()) {
        running.put(kind, home.launch(kind.command));
      }
    }
  }

  private void kill(Kind kind) {
    blows.add(Instant.now());
    killed.merge(kind, 1, Integer::sum);
    if (kind == Kind.POSTGRES) {
      postgres.kill();
    } else {
      running.get(kind).kill();
    }
  }
}
