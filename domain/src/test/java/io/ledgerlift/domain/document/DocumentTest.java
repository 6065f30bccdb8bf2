package io.ledgerlift.domain.document;

import static io.ledgerlift.domain.document.TestDocuments.DIGEST;
import static io.ledgerlift.domain.document.TestDocuments.ENCRYPTED;
import static io.ledgerlift.domain.document.TestDocuments.ID;
import static io.ledgerlift.domain.document.TestDocuments.NOON;
import static io.ledgerlift.domain.document.TestDocuments.STORE_AWAY;
import static io.ledgerlift.domain.document.TestDocuments.WAIT;
import static io.ledgerlift.domain.document.TestDocuments.complete;
import static io.ledgerlift.domain.document.TestDocuments.completed;
import static io.ledgerlift.domain.document.TestDocuments.failed;
import static io.ledgerlift.domain.document.TestDocuments.occasion;
import static io.ledgerlift.domain.document.TestDocuments.processing;
import static io.ledgerlift.domain.document.TestDocuments.reading;
import static io.ledgerlift.domain.document.TestDocuments.registration;
import static io.ledgerlift.domain.document.TestDocuments.retrying;
import static io.ledgerlift.domain.document.TestDocuments.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.audit.ProcessingEvent;
import io.ledgerlift.domain.document.Document.Change;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What each verb makes of a document, and which event tells of it. */
class DocumentTest {

  @Test
  void registered_document_is_uploaded_in_version_one() {
    Change change = registration();

    Document document = change.after();
    assertThat(change.before()).isNull();
    assertThat(document.status()).isEqualTo(ProcessingStatus.UPLOADED);
    assertThat(document.version()).isEqualTo(1);
    assertThat(document.attempt()).isZero();
    assertThat(document.progress().tries()).isZero();
    assertThat(document.reading()).isNull();
    assertThat(document.duplicateOf()).isNull();
    assertThat(document.stamp()).isEqualTo(new Stamp(1, NOON, NOON, null));
  }

  @Test
  void registration_tells_where_the_original_lies() {
    assertThat(onlyEvent(registration()))
        .isEqualTo(
            new ProcessingEvent(
                ID,
                EventType.DOCUMENT_UPLOADED,
                "Document registered.",
                Map.of(
                    "to",
                    "uploaded",
                    "s3_key",
                    "raw/" + ID + "-10-K_2025.pdf",
                    "content_type",
                    "application/pdf",
                    "file_size",
                    4711L),
                occasion(0)));
  }

  @Test
  void started_document_is_processing_in_its_next_attempt() {
    Document before = uploaded();

    Change change = before.start(occasion(1));

    Document after = change.after();
    assertThat(change.before()).isEqualTo(before);
    assertThat(after.progress())
        .isEqualTo(new Progress(ProcessingStatus.PROCESSING, 1, 1, null, null));
    assertThat(after.stamp()).isEqualTo(new Stamp(2, NOON, NOON.plusSeconds(1), null));
    assertThat(onlyEvent(change).type()).isEqualTo(EventType.PROCESSING_STARTED);
    assertThat(onlyEvent(change).message()).isEqualTo("Reading started, attempt 1.");
    assertThat(onlyEvent(change).metadata())
        .isEqualTo(Map.of("from", "uploaded", "to", "processing", "attempt", 1, "try", 1));
  }

  @Test
  void start_after_a_failure_forgets_the_failure_and_counts_on() {
    Document after = retrying().start(occasion(40)).after();

    assertThat(after.progress())
        .isEqualTo(new Progress(ProcessingStatus.PROCESSING, 2, 2, null, null));
  }

  @Test
  void completed_document_has_its_reading() {
    Document before = processing();

    Change change = complete(before, 2);

    Document after = change.after();
    assertThat(change.before()).isEqualTo(before);
    assertThat(after.status()).isEqualTo(ProcessingStatus.COMPLETED);
    assertThat(after.version()).isEqualTo(3);
    assertThat(after.attempt()).isEqualTo(1);
    assertThat(after.reading()).isEqualTo(reading(1));
    assertThat(after.duplicateOf()).isNull();
  }

  @Test
  void completion_tells_what_was_read_and_then_that_it_ended() {
    List<ProcessingEvent> events = complete(processing(), 2).events();

    assertThat(events)
        .containsExactly(
            new ProcessingEvent(
                ID,
                EventType.EXTRACTION_COMPLETED,
                "Read 3 pages.",
                Map.of(
                    "attempt",
                    1,
                    "pages",
                    3,
                    "artifacts",
                    Map.of("table", 2, "text", 5),
                    "flags",
                    Map.of("hidden_text", 1)),
                occasion(2)),
            new ProcessingEvent(
                ID,
                EventType.PROCESSING_COMPLETED,
                "Reading completed.",
                Map.of(
                    "from", "processing", "to", "completed", "attempt", 1, "sha256", DIGEST.hex()),
                occasion(2)));
  }

  @Test
  void completion_keeps_the_older_document_with_the_same_bytes() {
    DocumentId older = new DocumentId(new UUID(0, 1));

    Change change = processing().complete(reading(1), Optional.of(older), occasion(2));

    assertThat(change.after().duplicateOf()).isEqualTo(older);
  }

  @Test
  void reading_of_another_attempt_does_not_complete_a_document() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> processing().complete(reading(2), Optional.empty(), occasion(2)));
  }

  @Test
  void failure_that_may_pass_is_tried_again_later() {
    Document before = processing();

    Change change = before.fail(STORE_AWAY, Optional.of(WAIT), occasion(2));

    assertThat(change.before()).isEqualTo(before);
    assertThat(change.after().progress())
        .isEqualTo(new Progress(ProcessingStatus.RETRYING, 1, 1, STORE_AWAY, NOON.plusSeconds(32)));
    assertThat(onlyEvent(change).type()).isEqualTo(EventType.RETRY_SCHEDULED);
    assertThat(onlyEvent(change).message()).isEqualTo(STORE_AWAY.message());
    assertThat(onlyEvent(change).metadata())
        .containsEntry("from", "processing")
        .containsEntry("to", "retrying")
        .containsEntry("code", "dependency_unavailable")
        .containsEntry("attempt", 1);
  }

  @Test
  void failure_that_will_not_pass_ends_the_reading() {
    Document before = processing();

    Change change = before.fail(ENCRYPTED, Optional.empty(), occasion(2));

    assertThat(change.after().progress())
        .isEqualTo(new Progress(ProcessingStatus.FAILED, 1, 1, ENCRYPTED, null));
    assertThat(onlyEvent(change).type()).isEqualTo(EventType.PROCESSING_FAILED);
    assertThat(onlyEvent(change).metadata()).containsEntry("code", "encrypted");
  }

  @Test
  void document_that_waits_for_its_next_try_can_be_given_up() {
    Document failed = retrying().fail(STORE_AWAY, Optional.empty(), occasion(3)).after();

    assertThat(failed.status()).isEqualTo(ProcessingStatus.FAILED);
    assertThat(failed.progress().retryAt()).isNull();
  }

  @Test
  void another_try_of_a_failed_document_counts_tries_anew_and_attempts_on() {
    Change change = failed().retry(occasion(3));

    assertThat(change.after().progress())
        .isEqualTo(new Progress(ProcessingStatus.RETRYING, 1, 0, null, null));
    assertThat(onlyEvent(change).type()).isEqualTo(EventType.RETRY_REQUESTED);
    assertThat(onlyEvent(change).metadata())
        .isEqualTo(Map.of("from", "failed", "to", "retrying", "attempt", 1));

    Document again = change.after().start(occasion(4)).after();
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(again.progress().tries()).isEqualTo(1);
  }

  @Test
  void completed_reading_stays_until_a_newer_one_completes() {
    Document fresh = completed().retry(occasion(3)).after();
    Document running = fresh.start(occasion(4)).after();
    Document failedAnew = running.fail(ENCRYPTED, Optional.empty(), occasion(5)).after();
    Document completedAnew = complete(running, 5).after();

    assertThat(fresh.reading()).isEqualTo(reading(1));
    assertThat(running.reading()).isEqualTo(reading(1));
    assertThat(failedAnew.reading()).isEqualTo(reading(1));
    assertThat(failedAnew.status()).isEqualTo(ProcessingStatus.FAILED);
    assertThat(completedAnew.reading()).isEqualTo(reading(2));
  }

  @Test
  void attempt_and_version_only_grow() {
    Document document = uploaded();
    for (int round = 1; round <= 5; round++) {
      Document started = document.start(occasion(round)).after();
      Document failed = started.fail(ENCRYPTED, Optional.empty(), occasion(round)).after();
      document = failed.retry(occasion(round)).after();

      assertThat(started.attempt()).isEqualTo(round);
      assertThat(failed.attempt()).isEqualTo(round);
      assertThat(document.attempt()).isEqualTo(round);
      assertThat(document.version()).isEqualTo(1 + 3L * round);
    }
  }

  @Test
  void purged_document_is_a_tombstone_that_keeps_what_it_was() {
    Document before = completed();

    Change change = before.purge(occasion(9));

    Document tombstone = change.after();
    assertThat(change.before()).isEqualTo(before);
    assertThat(tombstone.isPurged()).isTrue();
    assertThat(tombstone.stamp())
        .isEqualTo(new Stamp(4, NOON, NOON.plusSeconds(9), NOON.plusSeconds(9)));
    assertThat(tombstone.progress()).isEqualTo(before.progress());
    assertThat(tombstone.source()).isEqualTo(before.source());
    assertThat(onlyEvent(change))
        .isEqualTo(
            new ProcessingEvent(
                ID, EventType.DOCUMENT_PURGED, "Document purged.", Map.of(), occasion(9)));
  }

  @Test
  void deed_is_an_event_that_changes_nothing() {
    ProcessingEvent deed =
        completed().deed(EventType.DOCUMENT_DOWNLOADED, "Original downloaded.", occasion(7));

    assertThat(deed)
        .isEqualTo(
            new ProcessingEvent(
                ID, EventType.DOCUMENT_DOWNLOADED, "Original downloaded.", Map.of(), occasion(7)));
  }

  @Test
  void digest_is_that_of_the_bytes_read_else_the_declared_one() {
    SourceFile plain = uploaded().source();
    SourceFile declaring =
        new SourceFile(
            plain.key(), plain.filename(), plain.contentType(), plain.size(), DIGEST, plain.pin());

    assertThat(uploaded().digest()).isNull();
    assertThat(Document.registered(ID, declaring, occasion(0)).after().digest()).isEqualTo(DIGEST);
    assertThat(completed().digest()).isEqualTo(DIGEST);
  }

  @Test
  void waiting_document_is_due_when_its_time_has_come() {
    assertThat(uploaded().isDue(NOON)).isTrue();
    assertThat(retrying().isDue(NOON.plusSeconds(32).minusNanos(1))).isFalse();
    assertThat(retrying().isDue(NOON.plusSeconds(32))).isTrue();
    assertThat(failed().retry(occasion(3)).after().isDue(NOON)).isTrue();
  }

  @Test
  void document_that_waits_for_nothing_is_never_due() {
    assertThat(processing().isDue(NOON.plusSeconds(99))).isFalse();
    assertThat(completed().isDue(NOON.plusSeconds(99))).isFalse();
    assertThat(failed().isDue(NOON.plusSeconds(99))).isFalse();
    assertThat(uploaded().purge(occasion(1)).after().isDue(NOON.plusSeconds(99))).isFalse();
  }

  @Test
  void change_without_an_event_cannot_be_made() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Change(null, uploaded(), List.of()));
  }

  private static ProcessingEvent onlyEvent(Change change) {
    assertThat(change.events()).hasSize(1);
    return change.events().get(0);
  }
}
