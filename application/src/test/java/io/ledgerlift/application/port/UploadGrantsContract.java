package io.ledgerlift.application.port;

import static io.ledgerlift.application.port.TestDocuments.digest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerlift.application.port.UploadGrants.Grant;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of {@link UploadGrants} remembers. */
public abstract class UploadGrantsContract extends StoreContract {

  /** Before anything else that a test stores, so that only its own grants are forgotten. */
  private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

  @Test
  void upload_that_was_never_allowed_is_not_found() {
    assertThat(store.uploadGrants().find(grant().key())).isEmpty();
  }

  @Test
  void grant_comes_back_as_it_was() {
    Grant grant = granted(grant(digest("content"), TestDocuments.NOON));
    Grant silent = granted(grant(null, TestDocuments.NOON));

    assertThat(store.uploadGrants().find(grant.key())).contains(grant);
    assertThat(store.uploadGrants().find(silent.key())).contains(silent);
  }

  @Test
  void first_grant_of_a_key_stays() {
    Grant first = granted(grant());

    granted(
        new Grant(
            first.key(),
            new Filename("other.pdf"),
            ContentType.DOCX,
            1,
            digest("other"),
            LONG_AGO));

    assertThat(store.uploadGrants().find(first.key())).contains(first);
  }

  @Test
  void upload_that_arrived_is_adopted_once() {
    ObjectKey key = granted(grant()).key();

    assertThat(store.uploadGrants().arrived(key)).isTrue();

    assertThat(store.uploadGrants().adopt(key)).isTrue();
    assertThat(store.uploadGrants().adopt(key)).isFalse();
  }

  @Test
  void arriving_again_does_not_let_it_be_adopted_again() {
    ObjectKey key = granted(grant()).key();
    store.uploadGrants().arrived(key);
    store.uploadGrants().adopt(key);

    store.uploadGrants().arrived(key);

    assertThat(store.uploadGrants().adopt(key)).isFalse();
  }

  @Test
  void upload_that_did_not_arrive_cannot_be_adopted() {
    ObjectKey key = granted(grant()).key();

    assertThat(store.uploadGrants().adopt(key)).isFalse();
    assertThat(store.uploadGrants().adopt(grant().key())).isFalse();
  }

  @Test
  void upload_that_nobody_allowed_does_not_arrive() {
    assertThat(store.uploadGrants().arrived(grant().key())).isFalse();
  }

  @Test
  void of_many_that_adopt_at_once_one_does() throws Exception {
    ObjectKey key = granted(grant()).key();
    store.uploadGrants().arrived(key);

    List<Boolean> adopted = race(() -> store.uploadGrants().adopt(key));

    assertThat(adopted).containsOnlyOnce(true);
  }

  @Test
  void rollback_takes_grant_arrival_and_adoption_back() {
    Grant never = grant();
    ObjectKey key = granted(grant()).key();
    store.uploadGrants().arrived(key);

    assertThatThrownBy(
            () ->
                store
                    .transactions()
                    .inTransaction(
                        () -> {
                          store.uploadGrants().remember(never);
                          store.uploadGrants().adopt(key);
                          throw new IllegalStateException("as the test wants it");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(store.uploadGrants().find(never.key())).isEmpty();
    assertThat(store.uploadGrants().adopt(key)).isTrue();
  }

  @Test
  void grants_that_expired_before_a_time_are_forgotten_and_later_ones_kept() {
    Grant older = granted(grant(null, LONG_AGO.minusNanos(1000)));
    Grant justThen = granted(grant(null, LONG_AGO));

    store.uploadGrants().forgetBefore(LONG_AGO);

    assertThat(store.uploadGrants().find(older.key())).isEmpty();
    assertThat(store.uploadGrants().find(justThen.key())).contains(justThen);
  }

  @Test
  void everything_throws_unavailable_while_the_grants_are_away() {
    UploadGrants grants = store.uploadGrants();
    Grant grant = grant();

    assertUnavailable(
        () -> grants.remember(grant),
        () -> grants.find(grant.key()),
        () -> grants.arrived(grant.key()),
        () -> grants.adopt(grant.key()),
        () -> grants.forgetBefore(LONG_AGO));
  }

  private Grant granted(Grant grant) {
    store.uploadGrants().remember(grant);
    return grant;
  }

  private static Grant grant() {
    return grant(null, TestDocuments.NOON);
  }

  /** Under a key of its own, with a name that a careless store would mistake. */
  private static Grant grant(@Nullable Sha256 digest, Instant expiresAt) {
    Filename filename = new Filename("Jahr 'ü' \"100 %\" _.pdf");
    return new Grant(
        ObjectKey.original(UUID.randomUUID(), filename),
        filename,
        ContentType.PDF,
        5_000_000_000L,
        digest,
        expiresAt);
  }
}
