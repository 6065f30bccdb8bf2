package io.ledgerlift.application.port;

import static io.ledgerlift.application.port.TestDocuments.aDocument;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerlift.domain.document.Document.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What {@link Transactions} keep for after the commit, and what they forget. */
public abstract class AfterCommitContract extends StoreContract {

  private final List<String> done = new ArrayList<>();

  /** What a block throws; nothing else does. */
  private static final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1;
  }

  @Test
  void deed_waits_for_the_commit_and_others_see_what_was_committed_by_then() {
    Change registration = aDocument().registration();

    store
        .transactions()
        .inTransaction(
            () -> {
              store
                  .transactions()
                  .afterCommit(() -> done.add(seenByOthers(registration) ? "there" : "missing"));
              record(registration);
              assertThat(done).isEmpty();
            });

    assertThat(done).containsExactly("there");
  }

  @Test
  void deeds_are_done_in_the_order_in_which_they_were_asked_for() {
    store
        .transactions()
        .inTransaction(
            () -> {
              afterCommit("first");
              afterCommit("second");
            });

    assertThat(done).containsExactly("first", "second");
  }

  @Test
  void deed_of_a_block_within_a_block_waits_for_the_outer_commit() {
    store
        .transactions()
        .inTransaction(
            () -> {
              store.transactions().inTransaction(() -> afterCommit("inner"));
              assertThat(done).isEmpty();
            });

    assertThat(done).containsExactly("inner");
  }

  @Test
  void deed_of_a_block_that_is_rolled_back_is_forgotten_for_good() {
    assertThatThrownBy(
            () ->
                store
                    .transactions()
                    .inTransaction(
                        () -> {
                          afterCommit("never");
                          throw new Broken();
                        }))
        .isInstanceOf(Broken.class);
    store.transactions().inTransaction(() -> afterCommit("next"));

    assertThat(done).containsExactly("next");
  }

  @Test
  void deed_that_throws_hinders_neither_the_others_nor_the_answer() {
    Change registration = aDocument().registration();

    String answer =
        store
            .transactions()
            .inTransaction(
                () -> {
                  store.transactions().afterCommit(AfterCommitContract::fail);
                  afterCommit("second");
                  record(registration);
                  return "done";
                });

    assertThat(answer).isEqualTo("done");
    assertThat(done).containsExactly("second");
    assertThat(stored(registration.after().id())).isEqualTo(registration.after());
  }

  @Test
  void deed_outside_of_a_transaction_is_done_at_once_and_what_it_throws_passes_through() {
    afterCommit("at once");

    assertThat(done).containsExactly("at once");
    assertThatThrownBy(() -> store.transactions().afterCommit(AfterCommitContract::fail))
        .isInstanceOf(Broken.class);
  }

  @Test
  void deed_may_begin_a_transaction_of_its_own() {
    Change registration = aDocument().registration();

    store
        .transactions()
        .inTransaction(
            () ->
                store
                    .transactions()
                    .afterCommit(
                        () ->
                            store
                                .transactions()
                                .inTransaction(
                                    () -> {
                                      record(registration);
                                      afterCommit("inner");
                                    })));

    assertThat(stored(registration.after().id())).isEqualTo(registration.after());
    assertThat(done).containsExactly("inner");
  }

  private void afterCommit(String name) {
    store.transactions().afterCommit(() -> done.add(name));
  }

  private boolean seenByOthers(Change registration) {
    return CompletableFuture.supplyAsync(
            () -> store.documents().find(registration.after().id()).isPresent())
        .join();
  }

  private static void fail() {
    throw new Broken();
  }
}
