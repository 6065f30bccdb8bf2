package io.ledgerlift.adapter.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ProcessTimerTest {

  private static final Duration SOON = Duration.ofMillis(1);
  private static final Duration NOT_AGAIN = Duration.ofDays(1);

  @Test
  void chore_is_done_at_once_and_again_and_again() {
    AtomicInteger once = new AtomicInteger();
    AtomicInteger often = new AtomicInteger();
    List<Chore> chores =
        List.of(
            new Chore("once", NOT_AGAIN, once::incrementAndGet),
            new Chore("often", SOON, often::incrementAndGet));

    try (ProcessTimer timer = new ProcessTimer(chores)) {
      timer.start();

      await().until(() -> often.get() > 5);
      await().until(() -> once.get() == 1);
    }
  }

  @Test
  void chore_that_throws_is_done_again() {
    AtomicInteger runs = new AtomicInteger();
    Chore failing =
        new Chore(
            "failing",
            SOON,
            () -> {
              runs.incrementAndGet();
              throw new IllegalStateException("as the test wants it");
            });

    try (ProcessTimer timer = new ProcessTimer(List.of(failing))) {
      timer.start();

      await().until(() -> runs.get() > 2);
    }
  }

  @Test
  void closing_interrupts_a_chore_under_way() {
    AtomicBoolean interrupted = new AtomicBoolean();
    CountDownLatch started = new CountDownLatch(1);
    Chore endless =
        new Chore(
            "endless",
            SOON,
            () -> {
              started.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.set(true);
              }
            });

    try (ProcessTimer timer = new ProcessTimer(List.of(endless))) {
      timer.start();
      await().until(() -> started.getCount() == 0);
    }

    await().untilTrue(interrupted);
  }

  @Test
  void chore_without_an_interval_cannot_be() {
    assertThatThrownBy(() -> new Chore("busy", Duration.ZERO, () -> {}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Chore("calm", SOON, () -> {}).interval()).isEqualTo(SOON);
  }
}
