package io.ledgerlift.application.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ledgerlift.application.Unreadable;
import io.ledgerlift.application.port.DocumentReader.PageRead;
import io.ledgerlift.application.port.TestPages;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.application.usecase.RegisterDocument.Command;
import io.ledgerlift.application.usecase.UploadRules.Described;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.artifact.QualityFlag;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.FailureCode;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.ProcessingStatus;
import io.ledgerlift.domain.document.Progress;
import io.ledgerlift.domain.document.Reading;
import io.ledgerlift.domain.page.PageNumber;
import io.ledgerlift.domain.statement.Check.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How readings go and end; what happens around them is in {@link ProcessDocumentFaultsTest}. */
class ProcessDocumentTest extends UseCaseTest {

  @Test
  void document_is_read_and_everything_found_is_stored() {
    Document document = completed();

    assertThat(document.progress())
        .isEqualTo(new Progress(ProcessingStatus.COMPLETED, 1, 1, null, null));
    assertThat(document.reading())
        .isEqualTo(
            new Reading(
                1,
                2,
                Sha256.of(PDF),
                Map.of("text", 1, "table", 1, "figure", 1),
                Map.of(QualityFlag.Code.NO_TEXT_LAYER, 1),
                Map.of(Verdict.PASSED, 0, Verdict.FAILED, 0, Verdict.NOT_PROVABLE, 0)));
    assertThat(document.duplicateOf()).isNull();
    assertThat(ledgerLift.artifacts(document.id())).hasSize(3);
    assertThat(ports().artifacts().page(document.id(), 1, new PageNumber(2)).orElseThrow().flags())
        .hasSize(1);
  }

  @Test
  void pictures_and_previews_lie_under_the_attempt() {
    Document document = completed();

    assertThat(objects("derived/"))
        .containsExactly(
            ObjectKey.figure(document.id(), 1, new PageNumber(2), 0),
            ObjectKey.preview(document.id(), 1, new PageNumber(1)),
            ObjectKey.preview(document.id(), 1, new PageNumber(2)));
  }

  @Test
  void reader_gets_the_original_on_disk_and_nothing_of_it_stays() {
    List<byte[]> given = new ArrayList<>();
    reader.meanwhile(task -> given.add(bytes(task.file())));

    completed();

    assertThat(given).hasSize(1).first().isEqualTo(PDF);
    assertThat(filesLeft()).isEmpty();
  }

  @Test
  void events_are_told_by_the_worker_on_the_request_of_its_job() {
    Document document = completed();

    assertThat(useCases().readHistory().events(document.id()))
        .last()
        .extracting(entry -> entry.event().occasion())
        .extracting(Occasion::actor, Occasion::requestId)
        .containsExactly(Actor.worker("worker-1"), "job-" + document.id() + "-1");
  }

  @Test
  void reading_is_counted() {
    completed();

    assertThat(ports().metrics().facts())
        .containsExactly(
            "registered",
            "started",
            "stage opening",
            "stage extracting",
            "stage finding",
            "stage painting",
            "completed 2 pages");
  }

  @Test
  void many_pages_are_stored_in_batches_and_none_is_lost() {
    for (int page = 3; page <= 45; page++) {
      reader.page(TestPages.text(page, "page " + page));
    }

    Document document = completed();

    assertThat(useCases().readArtifacts().pages(document.id())).hasSize(45);
    assertThat(ledgerLift.artifacts(document.id())).hasSize(46);
    assertThat(faults().calls()).filteredOn("artifacts.store"::equals).hasSize(3);
  }

  @Test
  void flags_of_pages_and_of_the_whole_are_counted_together() {
    reader.flag(new QualityFlag(QualityFlag.Code.NO_TEXT_LAYER, null, 4));
    reader.flag(new QualityFlag(QualityFlag.Code.PARSER_WARNING, null, 2));

    Reading reading = completed().reading();

    assertThat(reading).isNotNull();
    assertThat(reading.flags())
        .isEqualTo(Map.of(QualityFlag.Code.NO_TEXT_LAYER, 5, QualityFlag.Code.PARSER_WARNING, 2));
  }

  @Test
  void document_with_bytes_that_are_known_names_the_oldest_with_them() {
    Document first = completed();
    ledgerLift.letPass(Duration.ofSeconds(1));
    Document second = completed();
    ledgerLift.letPass(Duration.ofSeconds(1));
    Document third = completed();

    assertThat(second.duplicateOf()).isEqualTo(first.id());
    assertThat(third.duplicateOf()).isEqualTo(first.id());
    assertThat(ledgerLift.find(first.id()).duplicateOf()).isNull();
  }

  @Test
  void document_that_is_read_after_a_younger_one_with_the_same_bytes_names_that_one() {
    Document older = registered();
    ledgerLift.letPass(Duration.ofSeconds(1));
    Document younger = registered();
    Job first = new Job(younger.id(), 1, ports().clock().instant());

    useCases().processDocument().process(first);
    ledgerLift.runDue();

    assertThat(ledgerLift.find(younger.id()).duplicateOf()).isNull();
    assertThat(ledgerLift.find(older.id()).duplicateOf()).isEqualTo(younger.id());
  }

  @Test
  void fresh_reading_does_not_make_two_documents_duplicates_of_each_other() {
    Document first = completed();
    Document second = completed();

    useCases().requestReading().request(first.id(), ledgerLift.occasion());
    ledgerLift.runDue();

    assertThat(ledgerLift.find(second.id()).duplicateOf()).isEqualTo(first.id());
    assertThat(ledgerLift.find(first.id()).duplicateOf()).isNull();
  }

  @Test
  void unreadable_document_fails_at_once_with_its_reason() {
    reader.failing(new Unreadable(FailureCode.ENCRYPTED, "It opens with a password only."));

    Document document = completed();

    assertFailed(document, FailureCode.ENCRYPTED, 1);
    assertThat(ports().queue().waiting()).isEmpty();
    assertThat(ports().metrics().facts()).endsWith("failed encrypted");
    assertThat(ledgerLift.events(document.id())).endsWith(EventType.PROCESSING_FAILED);
    assertThat(filesLeft()).isEmpty();
  }

  @Test
  void failure_that_may_pass_is_tried_again_after_a_while_that_grows() {
    reader.failing(new Unreadable(FailureCode.READER_CRASHED, "The reader ended."));
    Document document = completed();
    assertThat(document.status()).isEqualTo(ProcessingStatus.RETRYING);
    assertThat(ports().queue().waiting())
        .containsExactly(new Job(document.id(), 2, ports().clock().instant().plusSeconds(10)));

    ledgerLift.letPass(Duration.ofSeconds(10));
    ledgerLift.runDue();
    assertThat(ports().queue().waiting())
        .containsExactly(new Job(document.id(), 3, ports().clock().instant().plusSeconds(20)));

    reader.failing(null);
    ledgerLift.letPass(Duration.ofSeconds(20));
    ledgerLift.runDue();
    assertThat(ledgerLift.find(document.id()).status()).isEqualTo(ProcessingStatus.COMPLETED);
    assertThat(ledgerLift.artifacts(document.id())).hasSize(3);
  }

  @Test
  void document_is_given_up_when_its_tries_are_used() {
    reader.failing(new Unreadable(FailureCode.OUT_OF_MEMORY, "It needs too much memory."));
    Document document = registered();

    work(Duration.ofMinutes(3));

    assertFailed(ledgerLift.find(document.id()), FailureCode.OUT_OF_MEMORY, 3);
    assertThat(ledgerLift.events(document.id()))
        .filteredOn(EventType.RETRY_SCHEDULED::equals)
        .hasSize(2);
  }

  @Test
  void fault_of_our_own_is_tried_again_and_tells_nothing_of_itself() {
    reader.failing(new IllegalStateException("secret: jdbc:postgresql://db/ledger"));

    Document document = completed();

    assertThat(document.status()).isEqualTo(ProcessingStatus.RETRYING);
    assertThat(document.progress().failure()).isNotNull();
    assertThat(document.progress().failure().shown())
        .startsWith("internal_error")
        .doesNotContain("secret", "jdbc");
  }

  @Test
  void fresh_reading_that_fails_leaves_the_older_one() {
    Document document = completed();
    useCases().requestReading().request(document.id(), ledgerLift.occasion());
    reader.failing(new Unreadable(FailureCode.OVER_BUDGET, "It asks for too much."));

    ledgerLift.runDue();

    assertFailed(ledgerLift.find(document.id()), FailureCode.OVER_BUDGET, 2);
    assertThat(ledgerLift.artifacts(document.id())).hasSize(3);
  }

  @Test
  void original_with_another_digest_than_declared_is_never_read() {
    ObjectKey key = ledgerLift.upload("a.pdf", PDF);
    String digest = Sha256.of(new byte[0]).hex();
    Described file = new Described("a.pdf", "application/pdf", (long) PDF.length, digest);
    Document document = register(new Command(key.value(), file, null));
    reader.meanwhile(task -> assertThat(task).as("was read").isNull());

    ledgerLift.runDue();

    assertFailed(ledgerLift.find(document.id()), FailureCode.DIGEST_MISMATCH, 1);
  }

  @Test
  void original_with_the_declared_digest_is_read() {
    ObjectKey key = ledgerLift.upload("a.pdf", PDF);
    String digest = Sha256.of(PDF).hex();
    Described file = new Described("a.pdf", "application/pdf", (long) PDF.length, digest);
    Document document = register(new Command(key.value(), file, null));

    ledgerLift.runDue();

    assertThat(ledgerLift.find(document.id()).status()).isEqualTo(ProcessingStatus.COMPLETED);
  }

  @Test
  void original_that_was_replaced_is_never_read() {
    Document document = registered();
    put(document.source().key(), otherBytes());

    ledgerLift.runDue();

    assertFailed(ledgerLift.find(document.id()), FailureCode.SOURCE_CHANGED, 1);
  }

  @Test
  void original_that_was_moved_to_where_its_mark_is_another_is_read_all_the_same() {
    Document document = registered();
    put(document.source().key(), PDF);

    ledgerLift.runDue();

    assertThat(ports().objects().describe(document.source().key()).orElseThrow().pin().mark())
        .isNotEqualTo(document.source().pin().mark());
    assertThat(ledgerLift.find(document.id()).status()).isEqualTo(ProcessingStatus.COMPLETED);
  }

  /** As many as there were. */
  private static byte[] otherBytes() {
    byte[] other = PDF.clone();
    other[other.length - 1]++;
    return other;
  }

  @Test
  void original_of_another_size_is_never_read() {
    Document document = registered();
    put(document.source().key(), new byte[] {'%', 'P', 'D', 'F', '-'});

    ledgerLift.runDue();

    assertFailed(ledgerLift.find(document.id()), FailureCode.SOURCE_CHANGED, 1);
  }

  @Test
  void original_that_is_replaced_while_it_is_fetched_is_never_read() {
    Document document = registered();
    faults().meanwhile("objectStore.open", () -> put(document.source().key(), otherBytes()));

    ledgerLift.runDue();

    assertFailed(ledgerLift.find(document.id()), FailureCode.SOURCE_CHANGED, 1);
  }

  @Test
  void original_that_is_gone_fails_the_document() {
    Document document = registered();
    ports().objects().delete(List.of(document.source().key()));

    ledgerLift.runDue();

    assertFailed(ledgerLift.find(document.id()), FailureCode.SOURCE_MISSING, 1);
  }

  @Test
  void original_that_goes_while_it_is_fetched_fails_the_document() {
    Document document = registered();
    faults()
        .meanwhile(
            "objectStore.open", () -> ports().objects().delete(List.of(document.source().key())));

    ledgerLift.runDue();

    assertFailed(ledgerLift.find(document.id()), FailureCode.SOURCE_MISSING, 1);
  }

  @Test
  void picture_that_nobody_painted_is_a_figure_all_the_same() {
    PageNumber third = new PageNumber(3);
    reader.page(
        new PageRead(third, 595, 842, 0, List.of(TestPages.figure(3)), Map.of(), List.of()));

    Document document = completed();

    assertThat(objects(ObjectKey.derivedPrefix(document.id()) + "1/figures/")).hasSize(1);
    assertThat(ledgerLift.artifacts(document.id())).hasSize(4);
  }

  @Test
  void job_of_a_document_that_never_was_is_void() {
    Job job = new Job(NOBODY, 1, ports().clock().instant());

    assertThatCode(() -> useCases().processDocument().process(job)).doesNotThrowAnyException();
  }

  private Document register(Command command) {
    return useCases().registerDocument().register(command, ledgerLift.occasion());
  }

  private List<Path> filesLeft() {
    try (Stream<Path> files = Files.walk(ledgerLift.workFolder())) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void assertFailed(Document document, FailureCode code, int attempt) {
    assertThat(document.status()).isEqualTo(ProcessingStatus.FAILED);
    assertThat(document.attempt()).isEqualTo(attempt);
    assertThat(document.progress().failure()).isNotNull();
    assertThat(document.progress().failure().code()).isEqualTo(code);
  }
}
