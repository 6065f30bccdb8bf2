package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An API, a worker and their PostgreSQL under load, to which one to three faults happen, chosen by
 * a seed. {@code -Dledgerlift.seed} is the first of {@code -Dledgerlift.count} seeds of a long run.
 */
@ExtendWith(SharedPostgres.class)
class FaultSequenceTest {

  private static final String KEPT = "/fault-seeds.txt";

  private static final int COUNT = Integer.getInteger("ledgerlift.count", 20);
  private static final long FIRST = Long.getLong("ledgerlift.seed", System.nanoTime());

  @TempDir Path folder;

  /** One that shows how it goes, and every one that ever failed: add yours to the file. */
  static List<Long> kept() throws IOException {
    try (InputStream file = FaultSequenceTest.class.getResourceAsStream(KEPT)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .map(Long::valueOf)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("kept")
  void nothing_is_lost_by_the_sequence_of_a_seed_that_is_kept(long seed, Postgres postgres) {
    run(seed, folder, postgres);
  }

  @Test
  @Tag("long")
  void nothing_is_lost_by_any_sequence(Postgres postgres) {
    for (long seed : LongStream.range(FIRST, FIRST + COUNT).toArray()) {
      run(seed, folder.resolve("seed" + seed), postgres);
    }
  }

  private static void run(long seed, Path folder, Postgres postgres) {
    try (Blows blows = new Blows(seed, Wired.in(folder, postgres), postgres)) {
      Reckoning reckoning = blows.strike();
      System.out.printf("seed %d: %s: %s%n", seed, blows, reckoning);
      assertThat(reckoning.outcomes()).containsKeys("completed", "damaged");
    } catch (RuntimeException | AssertionError failure) {
      throw new AssertionError("seed " + seed + " belongs into " + KEPT, failure);
    }
  }
}
