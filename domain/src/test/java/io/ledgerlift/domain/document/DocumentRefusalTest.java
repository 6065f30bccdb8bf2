package io.ledgerlift.domain.document;

import static io.ledgerlift.domain.document.TestDocuments.STORE_AWAY;
import static io.ledgerlift.domain.document.TestDocuments.WAIT;
import static io.ledgerlift.domain.document.TestDocuments.completed;
import static io.ledgerlift.domain.document.TestDocuments.in;
import static io.ledgerlift.domain.document.TestDocuments.occasion;
import static io.ledgerlift.domain.document.TestDocuments.processing;
import static io.ledgerlift.domain.document.TestDocuments.reading;
import static io.ledgerlift.domain.document.TestDocuments.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document.Change;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Which verbs a document refuses in which state; that it is left as it was comes with the record.
 */
class DocumentRefusalTest {

  @ParameterizedTest
  @EnumSource
  void document_starts_only_while_it_waits(ProcessingStatus status) {
    holds(
        status,
        EnumSet.of(ProcessingStatus.UPLOADED, ProcessingStatus.RETRYING),
        document -> document.start(occasion(9)));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UPLOADED") // has no attempt to complete
  void document_completes_only_while_it_is_processed(ProcessingStatus status) {
    holds(
        status,
        EnumSet.of(ProcessingStatus.PROCESSING),
        document -> document.complete(reading(document.attempt()), Optional.empty(), occasion(9)));
  }

  @ParameterizedTest
  @EnumSource
  void document_is_tried_again_only_while_it_is_processed(ProcessingStatus status) {
    holds(
        status,
        EnumSet.of(ProcessingStatus.PROCESSING),
        document -> document.fail(STORE_AWAY, Optional.of(WAIT), occasion(9)));
  }

  @ParameterizedTest
  @EnumSource
  void document_is_given_up_only_while_a_reading_is_under_way(ProcessingStatus status) {
    holds(
        status,
        EnumSet.of(ProcessingStatus.PROCESSING, ProcessingStatus.RETRYING),
        document -> document.fail(STORE_AWAY, Optional.empty(), occasion(9)));
  }

  @ParameterizedTest
  @EnumSource
  void another_reading_is_asked_for_only_after_the_last_one_ended(ProcessingStatus status) {
    holds(
        status,
        EnumSet.of(ProcessingStatus.COMPLETED, ProcessingStatus.FAILED),
        document -> document.retry(occasion(9)));
  }

  @ParameterizedTest
  @EnumSource
  void document_can_be_purged_in_every_state_once(ProcessingStatus status) {
    Document tombstone = in(status).purge(occasion(9)).after();

    assertThatExceptionOfType(DocumentPurged.class)
        .isThrownBy(() -> tombstone.purge(occasion(10)))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("purged"));
  }

  @Test
  void nothing_can_be_done_with_a_purged_document() {
    Document waiting = uploaded().purge(occasion(9)).after();
    Document reading = processing().purge(occasion(9)).after();
    Document read = completed().purge(occasion(9)).after();

    refusesAsPurged(() -> waiting.start(occasion(10)));
    refusesAsPurged(() -> reading.complete(reading(1), Optional.empty(), occasion(10)));
    refusesAsPurged(() -> reading.fail(STORE_AWAY, Optional.of(WAIT), occasion(10)));
    refusesAsPurged(() -> reading.fail(STORE_AWAY, Optional.empty(), occasion(10)));
    refusesAsPurged(() -> read.retry(occasion(10)));
    refusesAsPurged(() -> read.deed(EventType.DOCUMENT_EXPORTED, "Exported.", occasion(10)));
    refusesAsPurged(read::requirePresent);
  }

  @Test
  void refusal_names_both_states() {
    assertThatExceptionOfType(IllegalTransition.class)
        .isThrownBy(() -> completed().start(occasion(9)))
        .withMessage("A document that is completed cannot become processing.")
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("illegal_transition"));
  }

  @Test
  void progress_that_cannot_be_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Progress(ProcessingStatus.UPLOADED, -1, 0, null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Progress(ProcessingStatus.FAILED, 1, -1, null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Progress(ProcessingStatus.FAILED, 1, 2, null, null));
  }

  private static void holds(
      ProcessingStatus status, Set<ProcessingStatus> legal, Function<Document, Change> verb) {
    Document before = in(status);
    Document same = in(status);

    if (legal.contains(status)) {
      assertThat(verb.apply(before).before()).isEqualTo(same);
    } else {
      assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> verb.apply(before));
    }
    assertThat(before).isEqualTo(same);
  }

  private static void refusesAsPurged(Runnable verb) {
    assertThatExceptionOfType(DocumentPurged.class).isThrownBy(verb::run);
  }
}
