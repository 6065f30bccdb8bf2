package io.ledgerlift.domain.document;

import static io.ledgerlift.domain.document.TestDocuments.ENCRYPTED;
import static io.ledgerlift.domain.document.TestDocuments.ID;
import static io.ledgerlift.domain.document.TestDocuments.complete;
import static io.ledgerlift.domain.document.TestDocuments.occasion;
import static io.ledgerlift.domain.document.TestDocuments.registration;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.audit.AuditEntry;
import io.ledgerlift.domain.audit.AuditVerdict.Broken;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.audit.ProcessingEvent;
import io.ledgerlift.domain.audit.StoredEntry;
import io.ledgerlift.domain.document.Document.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an honest history looks like, and how each forgery of one is noticed. */
class HistoryTest {

  private final List<StoredEntry> entries = new ArrayList<>();

  /** After: uploaded, started, extracted, completed, downloaded, requested (1 to 6). */
  private Document document;

  @BeforeEach
  void liveALife() {
    document = live(registration());
    document = live(document.start(occasion(1)));
    document = live(complete(document, 2));
    append(document.deed(EventType.DOCUMENT_DOWNLOADED, "Original downloaded.", occasion(3)), 3);
    document = live(document.retry(occasion(4)));
  }

  @Test
  void honest_history_is_whole() {
    assertThat(fault()).isEmpty();
  }

  @Test
  void history_of_a_purged_document_is_whole() {
    document = live(document.purge(occasion(5)));

    assertThat(fault()).isEmpty();
  }

  @Test
  void history_with_failures_and_tries_is_whole() {
    document = live(document.start(occasion(5)));
    document = live(document.fail(ENCRYPTED, Optional.empty(), occasion(6)));
    document = live(document.retry(occasion(7)));
    document = live(document.start(occasion(8)));
    document = live(complete(document, 9));

    assertThat(fault()).isEmpty();
  }

  @Test
  void missing_entry_is_noticed_where_it_was() {
    entries.remove(3);

    assertBroken(4, "entry 4 is missing");
  }

  @Test
  void missing_first_entry_is_noticed() {
    entries.remove(0);

    assertBroken(1, "entry 1 is missing");
  }

  @Test
  void missing_last_entry_is_noticed_by_the_document() {
    entries.remove(5);

    assertBroken(6, "entries end at COMPLETED in version 3");
  }

  @Test
  void missing_history_is_noticed() {
    entries.clear();

    assertBroken(1, "entries end at null in version 0");
  }

  @Test
  void swapped_entries_are_noticed() {
    Collections.swap(entries, 1, 2);

    assertBroken(2, "entry 2 is missing");
  }

  @Test
  void entry_twice_is_noticed() {
    entries.add(2, entries.get(1));

    assertBroken(3, "entry 3 is missing");
  }

  @Test
  void changed_message_is_noticed() {
    StoredEntry honest = entries.get(4);
    ProcessingEvent event = honest.entry().event();
    entries.set(
        4,
        new StoredEntry(
            sealed(
                    new ProcessingEvent(
                        event.documentId(),
                        event.type(),
                        "Nothing happened.",
                        event.metadata(),
                        event.occasion()),
                    5,
                    3)
                .entry(),
            honest.canonical(),
            honest.leafHash()));

    assertBroken(5, "do not agree");
  }

  @Test
  void changed_bytes_are_noticed() {
    StoredEntry honest = entries.get(4);
    byte[] bytes = honest.canonical().clone();
    bytes[20] ^= 1;
    entries.set(4, new StoredEntry(honest.entry(), bytes, honest.leafHash()));

    assertBroken(5, "do not agree");
  }

  @Test
  void changed_hash_is_noticed() {
    StoredEntry honest = entries.get(4);
    entries.set(4, new StoredEntry(honest.entry(), honest.canonical(), entries.get(3).leafHash()));

    assertBroken(5, "do not agree");
  }

  @Test
  void entry_that_no_canonical_form_has_is_noticed() {
    StoredEntry honest = entries.get(4);
    entries.set(
        4,
        new StoredEntry(
            unsealed(event(EventType.DOCUMENT_DOWNLOADED, Map.of("share", 0.5)), 5, 3),
            honest.canonical(),
            honest.leafHash()));

    assertBroken(5, "do not agree");
  }

  @Test
  void entry_of_another_document_is_noticed() {
    DocumentId other = new DocumentId(new UUID(0, 1));
    ProcessingEvent theirs =
        new ProcessingEvent(
            other, EventType.DOCUMENT_DOWNLOADED, "Downloaded.", Map.of(), occasion(3));
    entries.set(4, sealed(theirs, 5, 3));

    assertBroken(5, "another document");
  }

  @Test
  void illegal_move_is_noticed() {
    entries.set(5, sealed(move("completed", "processing"), 6, 4));

    assertBroken(6, "illegal move from completed to processing");
  }

  @Test
  void move_from_another_state_than_the_last_is_noticed() {
    entries.set(5, sealed(move("failed", "retrying"), 6, 4));

    assertBroken(6, "illegal move from failed to retrying");
  }

  @Test
  void move_to_a_state_that_does_not_exist_is_noticed() {
    entries.set(5, sealed(move("completed", "approved"), 6, 4));

    assertBroken(6, "illegal move from completed to approved");
  }

  @Test
  void move_to_no_text_at_all_is_noticed() {
    entries.set(5, sealed(event(EventType.RETRY_REQUESTED, Map.of("from", 1, "to", 2)), 6, 4));

    assertBroken(6, "illegal move from 1 to 2");
  }

  @Test
  void skipped_version_is_noticed() {
    entries.set(5, sealed(move("completed", "retrying"), 6, 5));

    assertBroken(6, "version 5 follows 3");
  }

  @Test
  void version_that_goes_back_is_noticed() {
    entries.set(4, sealed(entries.get(4).entry().event(), 5, 2));

    assertBroken(5, "version 2 follows 3");
  }

  @Test
  void history_that_does_not_start_with_the_registration_is_noticed() {
    entries.set(0, sealed(entries.get(4).entry().event(), 1, 1));

    assertBroken(1, "no registration");
  }

  @Test
  void registration_in_another_state_is_noticed() {
    entries.set(0, sealed(event(EventType.DOCUMENT_UPLOADED, Map.of("to", "completed")), 1, 1));

    assertBroken(1, "no registration");
  }

  @Test
  void second_registration_is_noticed() {
    entries.set(5, sealed(entries.get(0).entry().event(), 6, 4));

    assertBroken(6, "illegal move from null to uploaded");
  }

  @Test
  void status_edited_in_the_row_is_noticed() {
    Progress forged = new Progress(ProcessingStatus.COMPLETED, 1, 1, null, null);
    document =
        new Document(ID, document.source(), forged, document.reading(), null, document.stamp());

    assertBroken(7, "the document is COMPLETED in version 4, its entries end at RETRYING");
  }

  @Test
  void version_edited_in_the_row_is_noticed() {
    Stamp stamp = document.stamp();
    document =
        new Document(
            ID,
            document.source(),
            document.progress(),
            document.reading(),
            null,
            new Stamp(stamp.version() + 1, stamp.createdAt(), stamp.updatedAt(), null));

    assertBroken(7, "in version 5, its entries end at RETRYING in version 4");
  }

  @Test
  void deed_after_the_purge_is_noticed() {
    ProcessingEvent late = event(EventType.DOCUMENT_DOWNLOADED, Map.of());
    document = live(document.purge(occasion(5)));
    append(late, 5);

    assertBroken(8, "something happened after the purge");
  }

  @Test
  void purge_that_the_row_does_not_know_is_noticed() {
    Document present = document;
    Document tombstone = live(document.purge(occasion(5)));
    Stamp stamp = tombstone.stamp();
    document =
        new Document(
            ID,
            present.source(),
            present.progress(),
            present.reading(),
            null,
            new Stamp(stamp.version(), stamp.createdAt(), stamp.updatedAt(), null));

    assertBroken(8, "purged without an entry, or not purged");
  }

  @Test
  void purge_without_its_entry_is_noticed() {
    Stamp stamp = document.stamp();
    document =
        new Document(
            ID,
            document.source(),
            document.progress(),
            document.reading(),
            null,
            new Stamp(stamp.version(), stamp.createdAt(), stamp.updatedAt(), stamp.updatedAt()));

    assertBroken(7, "purged without an entry, or not purged");
  }

  private Optional<Broken> fault() {
    return new History(document, entries).fault();
  }

  private void assertBroken(long sequence, String why) {
    assertThat(fault())
        .hasValueSatisfying(
            broken -> {
              assertThat(broken.documentId()).isEqualTo(ID);
              assertThat(broken.sequence()).isEqualTo(sequence);
              assertThat(broken.why()).contains(why);
            });
  }

  private Document live(Change change) {
    change.events().forEach(event -> append(event, change.after().version()));
    return change.after();
  }

  private void append(ProcessingEvent event, long version) {
    entries.add(sealed(event, entries.size() + 1L, version));
  }

  private static ProcessingEvent move(String from, String to) {
    return event(EventType.RETRY_REQUESTED, Map.of("from", from, "to", to));
  }

  private static ProcessingEvent event(EventType type, Map<String, Object> metadata) {
    return new ProcessingEvent(ID, type, "Forged.", metadata, occasion(5));
  }

  private static StoredEntry sealed(ProcessingEvent event, long sequence, long version) {
    AuditEntry entry = unsealed(event, sequence, version);
    return new StoredEntry(entry, entry.canonical(), entry.leafHash());
  }

  private static AuditEntry unsealed(ProcessingEvent event, long sequence, long version) {
    return new AuditEntry(event, sequence, version, "0.1.0");
  }
}
