package io.ledgerlift.application.port;

import static io.ledgerlift.application.port.TestDocuments.aDocument;
import static io.ledgerlift.application.port.TestDocuments.occasion;
import static io.ledgerlift.application.port.TestDocuments.occasionAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.audit.AuditEntry;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.audit.ProcessingEvent;
import io.ledgerlift.domain.audit.StoredEntry;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Document.Change;
import io.ledgerlift.domain.document.DocumentPurged;
import io.ledgerlift.domain.document.History;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every store of the {@link AuditTrail} keeps of the past. */
public abstract class AuditTrailContract extends StoreContract {

  @Test
  void document_that_never_was_has_no_entries() {
    assertThat(store.auditTrail().entries(new DocumentId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void changes_and_deeds_are_numbered_from_one_without_a_gap_oldest_first() {
    Document document = longLife();

    List<AuditEntry> entries = store.auditTrail().entries(document.id());

    assertThat(entries)
        .extracting(AuditEntry::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 10).boxed().toList());
    assertThat(entries)
        .extracting(entry -> entry.event().type())
        .containsExactly(
            EventType.DOCUMENT_UPLOADED,
            EventType.PROCESSING_STARTED,
            EventType.RETRY_SCHEDULED,
            EventType.PROCESSING_STARTED,
            EventType.EXTRACTION_COMPLETED,
            EventType.PROCESSING_COMPLETED,
            EventType.DOCUMENT_DOWNLOADED,
            EventType.DOCUMENT_EXPORTED,
            EventType.RETRY_REQUESTED,
            EventType.DOCUMENT_PURGED);
  }

  @Test
  void each_entry_has_the_version_its_document_had_then() {
    Document document = longLife();

    assertThat(store.auditTrail().entries(document.id()))
        .extracting(AuditEntry::documentVersion)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 5L, 5L, 5L, 6L, 7L);
  }

  @Test
  void event_of_a_change_comes_back_as_it_was() {
    Change registration = aDocument().named("Übersicht \"1\".pdf").registration();
    record(registration);

    assertThat(store.auditTrail().entries(registration.after().id()))
        .extracting(AuditEntry::event)
        .containsExactlyElementsOf(registration.events());
  }

  @Test
  void event_of_a_deed_comes_back_as_it_was() {
    Document document = register(aDocument());
    ProcessingEvent event = richEvent(document.id());

    store.auditTrail().append(event);

    assertThat(lastEvent(document.id())).isEqualTo(event);
  }

  @Test
  void actors_of_each_kind_come_back_as_they_were() {
    Document document = register(aDocument());
    Instant at = Instant.parse("2026-12-31T23:59:59.000009Z");

    for (Actor actor : List.of(Actor.named("José"), Actor.system("sweep"), Actor.ANONYMOUS)) {
      Occasion occasion = new Occasion(actor, "request-2", null, at);
      store.auditTrail().append(download(document, occasion));

      assertThat(lastEvent(document.id()).occasion()).isEqualTo(occasion);
    }
  }

  @Test
  void deed_changes_no_document() {
    Document document = register(aDocument());

    store.auditTrail().append(download(document, occasion()));

    assertThat(stored(document.id())).isEqualTo(document);
  }

  @Test
  void deed_on_a_document_that_never_was_is_refused() {
    Document stranger = aDocument().registered();

    assertThatIllegalStateException()
        .isThrownBy(() -> store.auditTrail().append(download(stranger, occasion())));
    assertThat(store.auditTrail().entries(stranger.id())).isEmpty();
  }

  @Test
  void deed_that_comes_after_the_purge_is_refused_and_leaves_no_entry() {
    Document document = register(aDocument());
    store.documents().record(document.purge(occasion()));
    List<AuditEntry> before = store.auditTrail().entries(document.id());

    assertThatExceptionOfType(DocumentPurged.class)
        .isThrownBy(() -> store.auditTrail().append(download(document, occasion())));

    assertThat(store.auditTrail().entries(document.id())).isEqualTo(before);
  }

  @Test
  void deeds_at_the_same_time_get_one_number_each() throws Exception {
    Document document = register(aDocument());

    List<Boolean> appended =
        race(
            () -> {
              store.auditTrail().append(download(document, occasion()));
              return true;
            });

    assertThat(store.auditTrail().entries(document.id()))
        .extracting(AuditEntry::sequence)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, 1L + appended.size()).boxed().toList());
  }

  @Test
  void entries_outlive_their_purged_document() {
    Document purged = record(register(aDocument()).purge(occasion()));

    assertThat(events(purged.id()))
        .containsExactly(EventType.DOCUMENT_UPLOADED, EventType.DOCUMENT_PURGED);
  }

  @Test
  void stored_entries_are_whole() {
    Document document = register(aDocument());
    store.auditTrail().append(richEvent(document.id()));

    List<StoredEntry> entries = history(document.id()).entries();

    assertThat(history(longLife().id()).entries()).hasSize(10).allMatch(StoredEntry::isWhole);
    assertThat(entries).hasSize(2).allMatch(StoredEntry::isWhole);
    assertThat(entries)
        .extracting(StoredEntry::entry)
        .isEqualTo(store.auditTrail().entries(document.id()));
  }

  @Test
  void histories_hand_out_every_document_once_with_its_entries() {
    Document purged = longLife();
    Document waiting = register(aDocument());

    Map<DocumentId, History> histories = new TreeMap<>(Comparator.comparing(DocumentId::toString));
    store
        .auditTrail()
        .histories(history -> assertThat(histories.put(history.document().id(), history)).isNull());

    assertThat(histories.get(purged.id()).document()).isEqualTo(stored(purged.id()));
    assertThat(histories.get(purged.id()).entries()).hasSize(10);
    assertThat(histories.get(purged.id()).fault()).isEmpty();
    assertThat(histories.get(waiting.id()).document()).isEqualTo(waiting);
    assertThat(histories.get(waiting.id()).entries()).hasSize(1);
    assertThat(histories.get(waiting.id()).fault()).isEmpty();
  }

  @Test
  void histories_show_one_moment_whatever_is_written_meanwhile() throws Exception {
    Document first = register(aDocument());
    Document second = register(aDocument());
    List<History> seen = new ArrayList<>();

    store
        .auditTrail()
        .histories(
            history -> {
              if (seen.isEmpty()) {
                inAnotherThread(() -> store.auditTrail().append(download(first, occasion())));
                inAnotherThread(() -> record(second.purge(occasion())));
              }
              seen.add(history);
            });

    assertThat(seen)
        .filteredOn(history -> history.document().id().equals(first.id()))
        .allSatisfy(history -> assertThat(history.entries()).hasSize(1));
    assertThat(seen)
        .filteredOn(history -> history.document().id().equals(second.id()))
        .allSatisfy(history -> assertThat(history.document()).isEqualTo(second))
        .allSatisfy(history -> assertThat(history.entries()).hasSize(1));
  }

  @Test
  void everything_throws_unavailable_while_the_trail_is_away() {
    Document document = register(aDocument());
    AuditTrail trail = store.auditTrail();

    assertUnavailable(
        () -> trail.append(download(document, occasion())),
        () -> trail.entries(document.id()),
        () -> trail.histories(history -> {}));
  }

  /** Ten entries in seven versions: a failure, a completion, two deeds, a request, a purge. */
  private Document longLife() {
    Document retrying = failForNow(claimed(aDocument()), Duration.ofSeconds(1));
    Document completed = complete(claim(retrying));
    store.auditTrail().append(download(completed, occasion()));
    store
        .auditTrail()
        .append(completed.deed(EventType.DOCUMENT_EXPORTED, "Exported as csv.", occasion()));
    return record(record(completed.retry(occasion())).purge(occasion()));
  }

  private static ProcessingEvent download(Document document, Occasion occasion) {
    return document.deed(EventType.DOCUMENT_DOWNLOADED, "Original downloaded.", occasion);
  }

  /** Holds everything that metadata may hold, in keys whose order JSON stores like to change. */
  private static ProcessingEvent richEvent(DocumentId id) {
    Map<String, Object> metadata =
        Map.of(
            "zz",
            "last, with \"quotes\", \\, €, \uD83D\uDE00 and \t a tab",
            "b",
            2,
            "aa",
            List.of("x", 1, true),
            "nested",
            Map.of("two", 2, "one", 1),
            "yes",
            true,
            "empty",
            Map.of());
    return new ProcessingEvent(
        id,
        EventType.DOCUMENT_EXPORTED,
        "Exported: 100 % “fair”.",
        metadata,
        occasionAt(Instant.parse("2026-06-30T00:00:00Z")));
  }

  private ProcessingEvent lastEvent(DocumentId id) {
    List<AuditEntry> entries = store.auditTrail().entries(id);
    return entries.get(entries.size() - 1).event();
  }

  private History history(DocumentId id) {
    AtomicReference<History> found = new AtomicReference<>();
    store
        .auditTrail()
        .histories(
            history -> {
              if (history.document().id().equals(id)) {
                found.set(history);
              }
            });
    return found.get();
  }

  private static void inAnotherThread(Runnable work) {
    CompletableFuture.runAsync(work).join();
  }
}
