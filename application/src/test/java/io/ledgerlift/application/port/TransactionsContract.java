package io.ledgerlift.application.port;

import static io.ledgerlift.application.port.TestDocuments.aDocument;
import static io.ledgerlift.application.port.TestDocuments.digest;
import static io.ledgerlift.application.port.TestDocuments.occasion;
import static io.ledgerlift.application.port.TestPages.page;
import static io.ledgerlift.application.port.TestPages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerlift.application.port.Documents.LeaseLost;
import io.ledgerlift.application.port.IdempotencyKeys.Use;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Document.Change;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** That {@link Transactions} make the writes of every port that takes part one. */
public abstract class TransactionsContract extends StoreContract {

  /** What a block throws; nothing else does. */
  private static final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1;
  }

  @Test
  void block_that_ends_is_committed_and_its_answer_passes_through() {
    Change registration = aDocument().registration();

    String answer =
        store
            .transactions()
            .inTransaction(
                () -> {
                  record(registration);
                  return "done";
                });

    assertThat(answer).isEqualTo("done");
    assertThat(stored(registration.after().id())).isEqualTo(registration.after());
  }

  @Test
  void exception_of_a_block_passes_through_itself() {
    Broken broken = new Broken();

    assertThatThrownBy(() -> store.transactions().inTransaction(() -> fail(broken)))
        .isSameAs(broken);
  }

  @Test
  void rollback_takes_registration_event_and_idempotency_key_back() {
    Change registration = aDocument().registration();
    String key = UUID.randomUUID().toString();

    rolledBack(
        () -> {
          record(registration);
          store.idempotencyKeys().remember(key, use(registration.after()));
        });

    assertThat(store.documents().find(registration.after().id())).isEmpty();
    assertThat(store.documents().findByKey(registration.after().source().key())).isEmpty();
    assertThat(events(registration.after().id())).isEmpty();
    assertThat(store.idempotencyKeys().find(key)).isEmpty();
  }

  @Test
  void what_was_rolled_back_can_be_done_again() {
    Change registration = aDocument().registration();
    String key = UUID.randomUUID().toString();
    Runnable block =
        () -> {
          record(registration);
          store.idempotencyKeys().remember(key, use(registration.after()));
        };
    rolledBack(block);

    store.transactions().inTransaction(block);

    assertThat(events(registration.after().id())).containsExactly(EventType.DOCUMENT_UPLOADED);
    assertThat(store.idempotencyKeys().find(key)).isPresent();
  }

  @Test
  void rollback_takes_change_deed_artifacts_and_the_end_of_the_lease_back() {
    Claim claim = claimed(aDocument());
    store.artifacts().store(claim, List.of(page(1)));

    rolledBack(
        () -> {
          store.artifacts().store(claim, List.of(page(2, text(2, "two"))));
          Document completed = complete(claim);
          store.auditTrail().append(completed.deed(EventType.DOCUMENT_EXPORTED, "x", occasion()));
          store.artifacts().removeBefore(completed.id(), 1);
        });

    assertThat(stored(claim.document().id())).isEqualTo(claim.document());
    assertThat(events(claim.document().id())).endsWith(EventType.PROCESSING_STARTED);
    assertThat(store.artifacts().pages(claim.document().id(), 1)).containsExactly(page(1));
    assertThat(store.documents().heartbeat(claim, LONG)).isTrue();
    assertThat(complete(claim)).isEqualTo(stored(claim.document().id()));
  }

  @Test
  void rollback_brings_removed_artifacts_back() {
    Claim claim = claimed(aDocument());
    store.artifacts().store(claim, List.of(page(1, text(1, "one"))));

    rolledBack(() -> store.artifacts().removeAll(claim.document().id()));

    assertThat(store.artifacts().pages(claim.document().id(), 1)).containsExactly(page(1));
  }

  @Test
  void rollback_of_a_claim_leaves_the_document_to_others() {
    Document waiting = register(aDocument());

    rolledBack(() -> claim(waiting));

    assertThat(stored(waiting.id())).isEqualTo(waiting);
    assertThat(claim(waiting).document().attempt()).isEqualTo(1);
  }

  @Test
  void write_that_is_refused_takes_the_earlier_ones_of_its_block_back() {
    Claim zombie = claimed(aDocument());
    fail(zombie);
    Change registration = aDocument().registration();

    assertThatExceptionOfType(LeaseLost.class)
        .isThrownBy(
            () ->
                store
                    .transactions()
                    .inTransaction(
                        () -> {
                          record(registration);
                          complete(zombie);
                        }));

    assertThat(store.documents().find(registration.after().id())).isEmpty();
  }

  @Test
  void block_sees_its_own_writes() {
    Change registration = aDocument().registration();

    store
        .transactions()
        .inTransaction(
            () -> {
              record(registration);
              assertThat(stored(registration.after().id())).isEqualTo(registration.after());
              assertThat(events(registration.after().id())).hasSize(1);
              record(registration.after().purge(occasion()));
            });

    assertThat(events(registration.after().id()))
        .containsExactly(EventType.DOCUMENT_UPLOADED, EventType.DOCUMENT_PURGED);
  }

  @Test
  void others_see_nothing_of_a_block_before_it_commits() {
    Change registration = aDocument().registration();

    Optional<Document> seen =
        store
            .transactions()
            .inTransaction(
                () -> {
                  record(registration);
                  return CompletableFuture.supplyAsync(
                          () -> store.documents().find(registration.after().id()))
                      .join();
                });

    assertThat(seen).isEmpty();
    assertThat(store.documents().find(registration.after().id())).isPresent();
  }

  @Test
  void block_within_a_block_is_rolled_back_with_the_outer_one() {
    Change registration = aDocument().registration();

    rolledBack(() -> store.transactions().inTransaction(() -> record(registration)));

    assertThat(store.documents().find(registration.after().id())).isEmpty();
  }

  @Test
  void block_within_a_block_sees_what_the_outer_one_wrote() {
    Change registration = aDocument().registration();

    store
        .transactions()
        .inTransaction(
            () -> {
              record(registration);
              store
                  .transactions()
                  .inTransaction(() -> record(registration.after().purge(occasion())));
            });

    assertThat(stored(registration.after().id()).isPurged()).isTrue();
  }

  @Test
  void block_within_a_block_takes_the_outer_one_down_when_it_throws() {
    Change registration = aDocument().registration();

    assertThatExceptionOfType(Broken.class)
        .isThrownBy(
            () ->
                store
                    .transactions()
                    .inTransaction(
                        () -> {
                          record(registration);
                          store.transactions().inTransaction(() -> fail(new Broken()));
                        }));

    assertThat(store.documents().find(registration.after().id())).isEmpty();
  }

  @Test
  void next_transaction_of_the_thread_is_one_of_its_own() {
    Change first = aDocument().registration();
    Change second = aDocument().registration();

    store.transactions().inTransaction(() -> record(first));
    rolledBack(() -> record(second));
    store.transactions().inTransaction(() -> record(aDocument().registration()));

    assertThat(store.documents().find(first.after().id())).isPresent();
    assertThat(store.documents().find(second.after().id())).isEmpty();
  }

  @Test
  void transactions_throw_unavailable_while_the_database_is_away() {
    assertUnavailable(
        () -> store.transactions().inTransaction(() -> record(aDocument().registration())));
  }

  /** Runs the block in a transaction that fails at its very end. */
  private void rolledBack(Runnable block) {
    assertThatExceptionOfType(Broken.class)
        .isThrownBy(
            () ->
                store
                    .transactions()
                    .inTransaction(
                        () -> {
                          block.run();
                          fail(new Broken());
                        }));
  }

  private static void fail(RuntimeException with) {
    throw with;
  }

  private static Use use(Document document) {
    return new Use(digest("request"), document.id(), TestDocuments.NOON);
  }
}
