package io.ledgerlift.application.port;

import static io.ledgerlift.application.port.TestDocuments.aDocument;
import static io.ledgerlift.application.port.TestDocuments.digest;
import static io.ledgerlift.application.port.TestDocuments.occasion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.port.Documents.KeyTaken;
import io.ledgerlift.application.port.Documents.LeaseLost;
import io.ledgerlift.application.port.Documents.StaleDocument;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Document.Change;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every store of {@link Documents} keeps of documents and their changes. Lists are held by
 * {@link DocumentListContract}, leases by {@link LeasesContract}.
 */
public abstract class DocumentsContract extends StoreContract {

  @Test
  void unknown_document_is_not_found() {
    assertThat(store.documents().find(new DocumentId(UUID.randomUUID()))).isEmpty();
    assertThat(store.documents().findByKey(new ObjectKey("raw/" + UUID.randomUUID()))).isEmpty();
  }

  @Test
  void registered_document_comes_back_as_it_was() {
    Document registered =
        register(
            aDocument()
                .named("Übersicht & Prüfung 100%.pdf")
                .ofSize(5_000_000_000L)
                .registeredAt(Instant.parse("2026-01-31T23:59:59.999999Z"))
                .declaring(digest("declared")));

    assertThat(store.documents().find(registered.id())).contains(registered);
  }

  @Test
  void document_without_a_declared_digest_comes_back_as_it_was() {
    Document registered = register(aDocument());

    assertThat(stored(registered.id())).isEqualTo(registered);
    assertThat(stored(registered.id()).source().declaredDigest()).isNull();
  }

  @Test
  void document_in_processing_comes_back_as_it_was() {
    Claim claim = claimed(aDocument());

    assertThat(stored(claim.document().id())).isEqualTo(claim.document());
  }

  @Test
  void document_that_waits_for_its_next_try_comes_back_as_it_was() {
    Document retrying = failForNow(claimed(aDocument()), Duration.ofMillis(2345));

    assertThat(stored(retrying.id())).isEqualTo(retrying);
    assertThat(stored(retrying.id()).progress().retryAt())
        .isEqualTo(occasion().at().plusMillis(2345));
  }

  @Test
  void failed_document_comes_back_as_it_was() {
    Document failed = fail(claimed(aDocument()));

    assertThat(stored(failed.id())).isEqualTo(failed);
  }

  @Test
  void completed_document_comes_back_with_its_reading_and_the_document_it_repeats() {
    Document first = complete(claimed(aDocument()));
    Claim claim = claimed(aDocument());
    Change change =
        claim
            .document()
            .complete(
                TestDocuments.readingOf(claim.document()), Optional.of(first.id()), occasion());

    Document second = record(change, claim);

    assertThat(stored(first.id())).isEqualTo(first);
    assertThat(stored(second.id())).isEqualTo(second);
    assertThat(stored(second.id()).duplicateOf()).isEqualTo(first.id());
  }

  @Test
  void reading_without_findings_comes_back_as_it_was() {
    Claim claim = claimed(aDocument());
    Reading nothing = new Reading(1, 0, digest("empty"), Map.of(), Map.of(), Map.of());
    Document completed =
        record(claim.document().complete(nothing, Optional.empty(), occasion()), claim);

    assertThat(stored(completed.id())).isEqualTo(completed);
  }

  @Test
  void completed_reading_stays_while_a_fresh_one_is_under_way_and_fails() {
    Document completed = complete(claimed(aDocument()));
    Claim fresh = claim(record(completed.retry(occasion())));

    Document failed = fail(fresh);

    assertThat(stored(completed.id())).isEqualTo(failed);
    assertThat(stored(completed.id()).reading()).isEqualTo(completed.reading());
  }

  @Test
  void purged_document_is_found_by_id_and_key() {
    Document purged = record(complete(claimed(aDocument())).purge(occasion()));

    assertThat(stored(purged.id())).isEqualTo(purged);
    assertThat(store.documents().findByKey(purged.source().key())).contains(purged);
  }

  @Test
  void document_is_found_by_its_key_alone() {
    Document one = register(aDocument());
    Document other = register(aDocument());

    assertThat(store.documents().findByKey(other.source().key())).contains(other);
    assertThat(store.documents().findByKey(one.source().key())).contains(one);
  }

  @Test
  void originals_are_told_page_by_page_in_order_of_keys() {
    String folder = "raw/" + UUID.randomUUID() + "/";
    ObjectKey before = new ObjectKey(folder + "-");
    for (String name : List.of("b", "B", "a-b", "a.b", "_", "gone")) {
      register(aDocument().lyingAt(new ObjectKey(folder + name)));
    }
    ObjectKey gone = new ObjectKey(folder + "gone");
    record(store.documents().findByKey(gone).orElseThrow().purge(occasion()));

    List<ObjectKey> first = store.documents().originals(before, 3);
    List<ObjectKey> second = store.documents().originals(first.get(2), 2);

    assertThat(first).extracting(ObjectKey::value).containsExactly(in(folder, "B", "_", "a-b"));
    assertThat(second).extracting(ObjectKey::value).containsExactly(in(folder, "a.b", "b"));
    assertThat(store.documents().originals(null, 1)).hasSize(1);
  }

  private static String[] in(String folder, String... names) {
    return Stream.of(names).map(name -> folder + name).toArray(String[]::new);
  }

  @Test
  void key_of_another_document_is_refused_and_names_it() {
    Document existing = register(aDocument());
    Change late = aDocument().lyingAt(existing.source().key()).registration();

    assertThatExceptionOfType(KeyTaken.class)
        .isThrownBy(() -> store.documents().record(late))
        .satisfies(refusal -> assertThat(refusal.existing()).isEqualTo(existing.id()));
    assertThat(store.documents().find(late.after().id())).isEmpty();
    assertThat(events(late.after().id())).isEmpty();
  }

  @Test
  void key_of_a_purged_document_stays_taken() {
    Document purged = record(register(aDocument()).purge(occasion()));
    Change late = aDocument().lyingAt(purged.source().key()).registration();

    assertThatExceptionOfType(KeyTaken.class)
        .isThrownBy(() -> store.documents().record(late))
        .satisfies(refusal -> assertThat(refusal.existing()).isEqualTo(purged.id()));
  }

  @Test
  void same_registration_twice_is_refused_and_leaves_one_event() {
    Change registration = aDocument().registration();
    record(registration);

    assertThatExceptionOfType(KeyTaken.class).isThrownBy(() -> record(registration));
    assertThat(events(registration.after().id())).containsExactly(EventType.DOCUMENT_UPLOADED);
  }

  @Test
  void of_many_registrations_of_one_key_exactly_one_is_kept() throws Exception {
    ObjectKey key = new ObjectKey("raw/" + UUID.randomUUID());

    List<Boolean> kept =
        race(
            () -> {
              try {
                record(aDocument().lyingAt(key).registration());
                return true;
              } catch (KeyTaken taken) {
                return false;
              }
            });

    assertThat(kept).containsOnlyOnce(true);
    Document winner = store.documents().findByKey(key).orElseThrow();
    assertThat(events(winner.id())).containsExactly(EventType.DOCUMENT_UPLOADED);
  }

  @Test
  void change_of_a_stale_document_is_refused_and_stores_nothing() {
    Document failed = fail(claimed(aDocument()));
    Change first = failed.retry(occasion());
    Change second = failed.purge(occasion());
    record(first);
    List<EventType> before = events(failed.id());

    assertThatExceptionOfType(StaleDocument.class).isThrownBy(() -> record(second));
    assertThat(stored(failed.id())).isEqualTo(first.after());
    assertThat(events(failed.id())).isEqualTo(before);
  }

  @Test
  void change_of_a_document_that_never_was_is_refused() {
    Change purge = aDocument().completed().purge(occasion());

    assertThatExceptionOfType(StaleDocument.class).isThrownBy(() -> record(purge));
    assertThat(store.documents().find(purge.after().id())).isEmpty();
  }

  @Test
  void of_many_equal_requests_exactly_one_is_stored() throws Exception {
    Document failed = fail(claimed(aDocument()));
    Change request = failed.retry(occasion());

    List<Boolean> kept =
        race(
            () -> {
              try {
                record(request);
                return true;
              } catch (StaleDocument stale) {
                return false;
              }
            });

    assertThat(kept).containsOnlyOnce(true);
    assertThat(events(failed.id())).containsOnlyOnce(EventType.RETRY_REQUESTED);
  }

  @Test
  void purge_ends_the_lease() {
    Claim claim = claimed(aDocument());

    record(claim.document().purge(occasion()));

    assertThat(store.documents().heartbeat(claim, LONG)).isFalse();
    assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> complete(claim));
    assertThat(stored(claim.document().id()).isPurged()).isTrue();
    assertThat(events(claim.document().id())).endsWith(EventType.DOCUMENT_PURGED);
  }

  @Test
  void first_with_a_digest_is_the_oldest_by_the_bytes_that_were_read() {
    Sha256 bytes = digest(UUID.randomUUID().toString());
    Document younger = completedAt(TestDocuments.NOON.plusSeconds(9), bytes);
    Document oldest = completedAt(TestDocuments.NOON, bytes);

    assertThat(store.documents().firstWithDigest(bytes, younger.id())).contains(oldest.id());
    assertThat(store.documents().firstWithDigest(bytes, oldest.id())).contains(younger.id());
  }

  @Test
  void of_many_readings_of_the_same_bytes_that_end_at_once_one_finds_no_other() throws Exception {
    Sha256 bytes = digest(UUID.randomUUID().toString());

    List<Boolean> alone = race(() -> completesAlone(claimed(aDocument()), bytes));

    assertThat(alone).containsOnlyOnce(true);
  }

  private boolean completesAlone(Claim claim, Sha256 bytes) {
    Document document = claim.document();
    return store
        .transactions()
        .inTransaction(
            () -> {
              Optional<DocumentId> known = store.documents().firstWithDigest(bytes, document.id());
              Reading reading = TestDocuments.readingOf(document, bytes);
              record(document.complete(reading, known, occasion()), claim);
              return known.isEmpty();
            });
  }

  @Test
  void declared_digest_proves_nothing() {
    Sha256 bytes = digest(UUID.randomUUID().toString());
    register(aDocument().declaring(bytes));

    assertThat(store.documents().firstWithDigest(bytes, someId())).isEmpty();
  }

  @Test
  void purged_document_is_not_the_first_with_its_digest() {
    Sha256 bytes = digest(UUID.randomUUID().toString());
    Document oldest = completedAt(TestDocuments.NOON, bytes);
    Document younger = completedAt(TestDocuments.NOON.plusSeconds(9), bytes);

    record(oldest.purge(occasion()));

    assertThat(store.documents().firstWithDigest(bytes, someId())).contains(younger.id());
  }

  @Test
  void document_whose_fresh_reading_is_under_way_still_has_its_digest() {
    Sha256 bytes = digest(UUID.randomUUID().toString());
    Document completed = completedAt(TestDocuments.NOON, bytes);

    claim(record(completed.retry(occasion())));

    assertThat(store.documents().firstWithDigest(bytes, someId())).contains(completed.id());
  }

  @Test
  void everything_throws_unavailable_while_the_store_is_away() {
    Claim claim = claimed(aDocument());
    Change registration = aDocument().registration();
    Documents documents = store.documents();

    assertUnavailable(
        () -> documents.find(claim.document().id()),
        () -> documents.findByKey(claim.document().source().key()),
        () -> documents.firstWithDigest(digest("any"), someId()),
        () -> documents.list(new Documents.Query(null, null, null, 1)),
        () -> documents.record(registration),
        () -> documents.claim(aDocument().registered().start(occasion()), LONG),
        () -> documents.heartbeat(claim, LONG),
        () -> documents.record(completion(claim), claim),
        () -> documents.recordLapsed(takenAway(claim)),
        () -> documents.lapsed(1),
        () -> documents.due(TestDocuments.NOON, 1));
  }

  private Document completedAt(Instant registered, Sha256 bytes) {
    Claim claim = claimed(aDocument().registeredAt(registered));
    Change change =
        claim
            .document()
            .complete(
                TestDocuments.readingOf(claim.document(), bytes), Optional.empty(), occasion());
    return record(change, claim);
  }

  private static DocumentId someId() {
    return new DocumentId(UUID.randomUUID());
  }
}
