package io.ledgerlift.application.port;

import static io.ledgerlift.application.port.TestDocuments.NOON;
import static io.ledgerlift.application.port.TestDocuments.aDocument;
import static io.ledgerlift.application.port.TestDocuments.occasion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.port.Documents.LeaseLost;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Document.Change;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Who may process a document, and until when, in every store of {@link Documents}.
 *
 * <p>A lease is held by its token: one that ran out but was not taken away yet can be renewed and
 * can still record its end, as nobody else can have touched the document.
 */
public abstract class LeasesContract extends StoreContract {

  @Test
  void claim_stores_the_start_and_hands_out_the_document_as_stored() {
    Document waiting = register(aDocument());

    Claim claim = claim(waiting);

    assertThat(claim.document()).isEqualTo(stored(waiting.id()));
    assertThat(claim.document().status()).isEqualTo(ProcessingStatus.PROCESSING);
    assertThat(claim.document().attempt()).isEqualTo(1);
    assertThat(events(waiting.id()))
        .containsExactly(EventType.DOCUMENT_UPLOADED, EventType.PROCESSING_STARTED);
  }

  @Test
  void of_many_claims_of_one_document_exactly_one_is_given() throws Exception {
    Document waiting = register(aDocument());
    Change start = waiting.start(occasion());

    List<Optional<Claim>> claims = race(() -> store.documents().claim(start, LONG));

    assertThat(claims).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(events(waiting.id())).containsOnlyOnce(EventType.PROCESSING_STARTED);
    assertThat(stored(waiting.id()).attempt()).isEqualTo(1);
  }

  @Test
  void claim_of_a_changed_document_is_empty_and_stores_nothing() {
    Document waiting = register(aDocument());
    Document purged = record(waiting.purge(occasion()));

    Optional<Claim> late = store.documents().claim(waiting.start(occasion()), LONG);

    assertThat(late).isEmpty();
    assertThat(stored(waiting.id())).isEqualTo(purged);
    assertThat(events(waiting.id())).doesNotContain(EventType.PROCESSING_STARTED);
  }

  @Test
  void claim_of_a_document_that_never_was_is_empty() {
    Change start = aDocument().registered().start(occasion());

    assertThat(store.documents().claim(start, LONG)).isEmpty();
    assertThat(store.documents().find(start.after().id())).isEmpty();
  }

  @Test
  void each_token_is_larger_than_every_earlier_one() {
    Claim first = claimed(aDocument());
    Claim second = claimed(aDocument());
    Claim again = claim(failForNow(first, Duration.ZERO));

    assertThat(second.token()).isGreaterThan(first.token());
    assertThat(again.token()).isGreaterThan(second.token());
  }

  @Test
  void heartbeat_renews_a_running_lease() {
    Claim claim = claimed(aDocument(), Duration.ofMillis(500));

    assertThat(store.documents().heartbeat(claim, LONG)).isTrue();

    store.letPass(Duration.ofMillis(510));
    assertThat(lapsed()).doesNotContain(claim.document().id());
  }

  @Test
  void heartbeat_can_shorten_a_lease() {
    Claim claim = claimed(aDocument(), LONG);

    store.documents().heartbeat(claim, SHORT);

    store.letPass(LONGER);
    assertThat(lapsed()).contains(claim.document().id());
  }

  @Test
  void heartbeat_leaves_no_event_and_changes_no_document() {
    Claim claim = claimed(aDocument());
    List<EventType> before = events(claim.document().id());

    store.documents().heartbeat(claim, LONG);

    assertThat(stored(claim.document().id())).isEqualTo(claim.document());
    assertThat(events(claim.document().id())).isEqualTo(before);
  }

  @Test
  void heartbeat_is_refused_when_the_reading_has_ended() {
    Claim claim = claimed(aDocument());

    complete(claim);

    assertThat(store.documents().heartbeat(claim, LONG)).isFalse();
  }

  @Test
  void heartbeat_is_refused_when_somebody_else_has_the_lease() {
    Claim lost = lostClaim();
    Claim holder = claim(stored(lost.document().id()));

    assertThat(store.documents().heartbeat(lost, LONG)).isFalse();
    assertThat(store.documents().heartbeat(holder, LONG)).isTrue();
  }

  @Test
  void heartbeat_with_a_wrong_token_is_refused() {
    Claim claim = claimed(aDocument());
    Claim forged = new Claim(claim.document(), claim.token() + 1_000_000);

    assertThat(store.documents().heartbeat(forged, LONG)).isFalse();
  }

  @Test
  void completion_writes_the_document_and_both_events() {
    Claim claim = claimed(aDocument());

    Document completed = complete(claim);

    assertThat(stored(completed.id())).isEqualTo(completed);
    assertThat(events(completed.id()))
        .endsWith(EventType.EXTRACTION_COMPLETED, EventType.PROCESSING_COMPLETED);
  }

  @Test
  void end_of_a_reading_is_recorded_once() {
    Claim claim = claimed(aDocument());
    Document completed = complete(claim);
    List<EventType> before = events(completed.id());

    assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> complete(claim));
    assertThat(stored(completed.id())).isEqualTo(completed);
    assertThat(events(completed.id())).isEqualTo(before);
  }

  @Test
  void worker_that_lost_its_lease_cannot_overwrite_what_came_after() {
    Claim zombie = lostClaim();
    Claim holder = claim(stored(zombie.document().id()));
    List<EventType> before = events(zombie.document().id());

    assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> complete(zombie));
    assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> fail(zombie));

    assertThat(stored(zombie.document().id())).isEqualTo(holder.document());
    assertThat(events(zombie.document().id())).isEqualTo(before);
    assertThat(complete(holder).attempt()).isEqualTo(2);
  }

  @Test
  void worker_that_lost_its_lease_cannot_end_a_reading_that_nobody_took_up_yet() {
    Claim zombie = lostClaim();
    Document waiting = stored(zombie.document().id());

    assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> complete(zombie));

    assertThat(stored(waiting.id())).isEqualTo(waiting);
    assertThat(events(waiting.id())).endsWith(EventType.RETRY_SCHEDULED);
  }

  @Test
  void of_many_ends_of_one_reading_exactly_one_is_stored() throws Exception {
    Claim claim = claimed(aDocument());

    List<Boolean> stored =
        race(
            () -> {
              try {
                complete(claim);
                return true;
              } catch (LeaseLost lost) {
                return false;
              }
            });

    assertThat(stored).containsOnlyOnce(true);
    assertThat(events(claim.document().id())).containsOnlyOnce(EventType.PROCESSING_COMPLETED);
  }

  @Test
  void lapsed_lease_that_nobody_took_can_be_renewed() {
    Claim claim = lapsedClaim();

    assertThat(store.documents().heartbeat(claim, LONG)).isTrue();
    assertThat(lapsed()).doesNotContain(claim.document().id());
  }

  @Test
  void lapsed_lease_that_nobody_took_can_still_record_its_end() {
    Claim claim = lapsedClaim();

    Document completed = complete(claim);

    assertThat(stored(completed.id())).isEqualTo(completed);
    assertThat(lapsed()).doesNotContain(completed.id());
  }

  @Test
  void documents_whose_lease_ran_out_are_listed_longest_ago_first() {
    Claim first = claimed(aDocument(), SHORT);
    store.letPass(Duration.ofMillis(5));
    Claim second = claimed(aDocument(), SHORT);
    store.letPass(LONGER);
    Claim alive = claimed(aDocument(), LONG);

    assertThat(lapsed()).containsSubsequence(first.document().id(), second.document().id());
    assertThat(lapsed()).doesNotContain(alive.document().id());
    assertThat(store.documents().lapsed(1)).hasSize(1);
    assertThat(store.documents().lapsed(ALL)).contains(first.document());
  }

  @Test
  void documents_without_a_lease_never_lapse() {
    Document waiting = register(aDocument());
    Document failed = fail(claimed(aDocument(), SHORT));
    Document purged = record(claimed(aDocument(), SHORT).document().purge(occasion()));

    store.letPass(LONGER);

    assertThat(lapsed()).doesNotContain(waiting.id(), failed.id(), purged.id());
  }

  @Test
  void lapsed_reading_is_ended_and_its_document_free_for_another_claim() {
    Claim claim = lapsedClaim();
    Change change = takenAway(claim);

    assertThat(store.documents().recordLapsed(change)).isTrue();

    assertThat(stored(claim.document().id())).isEqualTo(change.after());
    assertThat(lapsed()).doesNotContain(claim.document().id());
    assertThat(events(claim.document().id())).endsWith(EventType.RETRY_SCHEDULED);
    assertThat(claim(change.after()).document().attempt()).isEqualTo(2);
  }

  @Test
  void reading_whose_lease_was_renewed_meanwhile_is_not_ended() {
    Claim claim = lapsedClaim();
    store.documents().heartbeat(claim, LONG);
    List<EventType> before = events(claim.document().id());

    assertThat(store.documents().recordLapsed(takenAway(claim))).isFalse();

    assertThat(stored(claim.document().id())).isEqualTo(claim.document());
    assertThat(events(claim.document().id())).isEqualTo(before);
    assertThat(complete(claim).status()).isEqualTo(ProcessingStatus.COMPLETED);
  }

  @Test
  void reading_whose_lease_runs_is_not_ended() {
    Claim claim = claimed(aDocument());

    assertThat(store.documents().recordLapsed(takenAway(claim))).isFalse();
    assertThat(stored(claim.document().id())).isEqualTo(claim.document());
  }

  @Test
  void reading_that_ended_meanwhile_is_not_ended_again() {
    Claim claim = lapsedClaim();
    Document completed = complete(claim);
    List<EventType> before = events(completed.id());

    assertThat(store.documents().recordLapsed(takenAway(claim))).isFalse();
    assertThat(stored(completed.id())).isEqualTo(completed);
    assertThat(events(completed.id())).isEqualTo(before);
  }

  @Test
  void late_news_of_a_lapsed_reading_does_not_end_the_next_one() {
    Claim first = lostClaim();
    Claim second = claim(stored(first.document().id()), SHORT);
    store.letPass(LONGER);

    assertThat(store.documents().recordLapsed(takenAway(first))).isFalse();

    assertThat(stored(first.document().id())).isEqualTo(second.document());
    assertThat(lapsed()).contains(first.document().id());
  }

  @Test
  void of_many_that_take_a_lapsed_reading_away_exactly_one_does() throws Exception {
    Claim claim = lapsedClaim();
    Change change = takenAway(claim);

    List<Boolean> taken = race(() -> store.documents().recordLapsed(change));

    assertThat(taken).containsOnlyOnce(true);
    assertThat(events(claim.document().id())).containsOnlyOnce(EventType.RETRY_SCHEDULED);
  }

  @Test
  void document_that_was_never_read_is_due_at_any_time() {
    Document waiting = register(aDocument());

    assertThat(due(NOON.minusSeconds(100))).contains(waiting.id());
    assertThat(store.documents().due(NOON, ALL)).contains(waiting);
  }

  @Test
  void document_that_waits_after_a_failure_is_due_from_then_on() {
    Document retrying = failForNow(claimed(aDocument()), Duration.ofSeconds(30));
    Instant then = occasion().at().plusSeconds(30);

    assertThat(due(then.minusNanos(1000))).doesNotContain(retrying.id());
    assertThat(due(then)).contains(retrying.id());
    assertThat(due(then.plusNanos(1000))).contains(retrying.id());
  }

  @Test
  void document_with_a_requested_reading_is_due_at_once() {
    Document requested = record(complete(claimed(aDocument())).retry(occasion()));

    assertThat(due(occasion().at())).contains(requested.id());
  }

  @Test
  void due_documents_come_oldest_first() {
    Document younger = register(aDocument().registeredAt(NOON.plusSeconds(2)));
    Document oldest = register(aDocument().registeredAt(NOON));
    Document middle = register(aDocument().registeredAt(NOON.plusSeconds(1)));

    assertThat(due(NOON)).containsSubsequence(oldest.id(), middle.id(), younger.id());
    assertThat(store.documents().due(NOON, 2)).hasSize(2);
  }

  @Test
  void documents_that_wait_for_no_reading_are_not_due() {
    Document processing = claimed(aDocument()).document();
    Document completed = complete(claimed(aDocument()));
    Document failed = fail(claimed(aDocument()));
    Document purged = record(register(aDocument()).purge(occasion()));

    assertThat(due(NOON.plusSeconds(1_000_000)))
        .doesNotContain(processing.id(), completed.id(), failed.id(), purged.id());
  }

  private Claim claimed(TestDocuments document, Duration lease) {
    return claim(register(document), lease);
  }

  /** A claim whose lease has run out; nobody has noticed yet. */
  private Claim lapsedClaim() {
    Claim claim = claimed(aDocument(), SHORT);
    store.letPass(LONGER);
    return claim;
  }

  /** A claim whose lease ran out and was taken away; its document waits for another try. */
  private Claim lostClaim() {
    Claim claim = lapsedClaim();
    assertThat(store.documents().recordLapsed(takenAway(claim))).isTrue();
    return claim;
  }

  private List<DocumentId> lapsed() {
    return store.documents().lapsed(ALL).stream().map(Document::id).toList();
  }

  private List<DocumentId> due(Instant now) {
    return store.documents().due(now, ALL).stream().map(Document::id).toList();
  }
}
