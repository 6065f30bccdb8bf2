package io.ledgerlift.application.port;

import static io.ledgerlift.application.port.TestDocuments.NOON;
import static io.ledgerlift.application.port.TestDocuments.aDocument;
import static io.ledgerlift.application.port.TestDocuments.digest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.port.IdempotencyKeys.KeyInUse;
import io.ledgerlift.application.port.IdempotencyKeys.Use;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of {@link IdempotencyKeys} remembers. */
public abstract class IdempotencyKeysContract extends StoreContract {

  /** Before anything else that a test stores, so that only its own uses are forgotten. */
  private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

  /** Of this test alone, with characters that a careless store would mistake. */
  private final String key = UUID.randomUUID() + " 'key' \"ü\" %_\\";

  @Test
  void key_that_was_never_used_is_not_found() {
    assertThat(store.idempotencyKeys().find(key)).isEmpty();
  }

  @Test
  void use_comes_back_as_it_was() {
    Use use = use("request", NOON);

    store.idempotencyKeys().remember(key, use);

    assertThat(store.idempotencyKeys().find(key)).contains(use);
    assertThat(store.idempotencyKeys().find(key + "x")).isEmpty();
    assertThat(store.idempotencyKeys().find(key.toUpperCase(Locale.ROOT))).isEmpty();
  }

  @Test
  void second_use_of_a_key_is_refused_and_the_first_stays() {
    Use first = use("first", NOON);
    store.idempotencyKeys().remember(key, first);

    assertThatExceptionOfType(KeyInUse.class)
        .isThrownBy(() -> store.idempotencyKeys().remember(key, use("second", NOON)));
    assertThatExceptionOfType(KeyInUse.class)
        .isThrownBy(() -> store.idempotencyKeys().remember(key, first));

    assertThat(store.idempotencyKeys().find(key)).contains(first);
  }

  @Test
  void of_many_uses_at_once_exactly_one_is_kept() throws Exception {
    Use use = use("request", NOON);

    List<Boolean> kept =
        race(
            () -> {
              try {
                store.idempotencyKeys().remember(key, use);
                return true;
              } catch (KeyInUse taken) {
                return false;
              }
            });

    assertThat(kept).containsOnlyOnce(true);
  }

  @Test
  void of_many_transactions_with_one_key_exactly_one_commits_all_it_did() throws Exception {
    List<Boolean> kept = race(this::registerUnderTheKey);

    assertThat(kept).containsOnlyOnce(true);
    Use winner = store.idempotencyKeys().find(key).orElseThrow();
    assertThat(store.documents().find(winner.document())).isPresent();
  }

  @Test
  void uses_from_before_a_time_are_forgotten_and_later_ones_kept() {
    String older = key + "older";
    store.idempotencyKeys().remember(older, use("older", LONG_AGO.minusNanos(1000)));
    store.idempotencyKeys().remember(key, use("just then", LONG_AGO));

    store.idempotencyKeys().forgetBefore(LONG_AGO);

    assertThat(store.idempotencyKeys().find(older)).isEmpty();
    assertThat(store.idempotencyKeys().find(key)).isPresent();
  }

  @Test
  void forgotten_key_can_be_used_again() {
    store.idempotencyKeys().remember(key, use("first", LONG_AGO.minusSeconds(1)));
    store.idempotencyKeys().forgetBefore(LONG_AGO);
    Use second = use("second", NOON);

    store.idempotencyKeys().remember(key, second);

    assertThat(store.idempotencyKeys().find(key)).contains(second);
  }

  @Test
  void everything_throws_unavailable_while_the_keys_are_away() {
    Use use = use("request", NOON);
    IdempotencyKeys keys = store.idempotencyKeys();

    assertUnavailable(
        () -> keys.find(key), () -> keys.remember(key, use), () -> keys.forgetBefore(LONG_AGO));
  }

  private boolean registerUnderTheKey() {
    try {
      store
          .transactions()
          .inTransaction(() -> store.idempotencyKeys().remember(key, use("request", NOON)));
      return true;
    } catch (KeyInUse taken) {
      return false;
    }
  }

  /** The use of a document that is registered for it. */
  private Use use(String request, Instant at) {
    return new Use(digest(request), register(aDocument()).id(), at);
  }
}
