package io.ledgerlift.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom every store of {@link Workers} holds for alive. */
public abstract class WorkersContract extends StoreContract {

  private static final Duration HOUR = Duration.ofHours(1);

  private final String worker = "worker-" + UUID.randomUUID();

  @Test
  void worker_that_was_seen_is_alive() {
    int before = store.workers().alive(HOUR);

    store.workers().seen(worker);

    assertThat(store.workers().alive(HOUR)).isEqualTo(before + 1);
  }

  @Test
  void worker_that_was_seen_often_counts_once() {
    int before = store.workers().alive(HOUR);

    store.workers().seen(worker);
    store.workers().seen(worker);
    store.workers().seen(worker + "b");

    assertThat(store.workers().alive(HOUR)).isEqualTo(before + 2);
  }

  @Test
  void worker_that_said_good_bye_is_not_alive() {
    int before = store.workers().alive(HOUR);
    store.workers().seen(worker);

    store.workers().gone(worker);

    assertThat(store.workers().alive(HOUR)).isEqualTo(before);
  }

  @Test
  void good_bye_of_an_unknown_worker_is_fine() {
    int before = store.workers().alive(HOUR);

    store.workers().gone(worker);

    assertThat(store.workers().alive(HOUR)).isEqualTo(before);
  }

  @Test
  void worker_that_was_not_seen_for_long_is_not_alive_until_seen_again() {
    store.workers().seen(worker);
    store.letPass(LONGER);

    int silent = store.workers().alive(SHORT);
    store.workers().seen(worker);

    assertThat(store.workers().alive(LONG)).isPositive();
    assertThat(silent).isZero();
    assertThat(store.workers().alive(Duration.ofSeconds(5))).isPositive();
  }

  @Test
  void of_many_signs_of_life_at_once_one_worker_is_alive() throws Exception {
    int before = store.workers().alive(HOUR);

    race(
        () -> {
          store.workers().seen(worker);
          return true;
        });

    assertThat(store.workers().alive(HOUR)).isEqualTo(before + 1);
  }

  @Test
  void everything_throws_unavailable_while_the_store_is_away() {
    Workers workers = store.workers();

    assertUnavailable(
        () -> workers.seen(worker), () -> workers.gone(worker), () -> workers.alive(HOUR));
  }
}
