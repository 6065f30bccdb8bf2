package io.ledgerlift.application.usecase;

import static io.ledgerlift.application.EmbeddedLedgerLift.described;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.Documents.KeyTaken;
import io.ledgerlift.application.port.Documents.Query;
import io.ledgerlift.application.port.Faults;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.application.usecase.RegisterDocument.Command;
import io.ledgerlift.application.usecase.RegisterDocument.IdempotencyKeyReused;
import io.ledgerlift.application.usecase.UploadRules.Described;
import io.ledgerlift.domain.FieldErrors.FieldError;
import io.ledgerlift.domain.FieldErrors.InvalidRequest;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.DocumentPurged;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterDocumentTest extends UseCaseTest {

  @Test
  void registered_upload_is_a_document_that_waits_to_be_read() {
    ObjectKey key = ledgerLift.upload("10-K.pdf", PDF);

    Document document = ledgerLift.register(key, "10-K.pdf", PDF);

    assertThat(ledgerLift.find(document.id())).isEqualTo(document);
    assertThat(document.status()).isEqualTo(ProcessingStatus.UPLOADED);
    assertThat(document.source().key()).isEqualTo(key);
    assertThat(document.source().pin().mark())
        .isEqualTo(ports().objects().describe(key).orElseThrow().pin().mark());
    assertThat(document.source().pin().checksum()).hasToString("sha256:" + Sha256.of(PDF));
    assertThat(ports().queue().waiting())
        .containsExactly(new Job(document.id(), 1, ports().clock().instant()));
    assertThat(ledgerLift.events(document.id())).containsExactly(EventType.DOCUMENT_UPLOADED);
    assertThat(ports().metrics().facts()).containsExactly("registered");
  }

  @Test
  void declared_digest_is_kept() {
    ObjectKey key = ledgerLift.upload("a.pdf", PDF);
    String digest = Sha256.of(PDF).hex();
    Described file = new Described("a.pdf", "application/pdf", (long) PDF.length, digest);

    Document document = register(new Command(key.value(), file, null));

    assertThat(document.source().declaredDigest()).isEqualTo(Sha256.of(PDF));
  }

  @Test
  void upload_that_was_registered_before_is_refused_and_named() {
    Document first = registered();
    Command again = new Command(first.source().key().value(), described("b.pdf", PDF), null);

    assertThatExceptionOfType(KeyTaken.class)
        .isThrownBy(() -> register(again))
        .satisfies(refusal -> assertThat(refusal.existing()).isEqualTo(first.id()));
    assertThat(all()).containsExactly(first);
  }

  @Test
  void upload_whose_document_was_purged_is_not_registered_again() {
    Document purged = registered();
    ObjectKey key = purged.source().key();
    useCases().purgeDocument().purge(purged.id(), ledgerLift.occasion());
    ports().objects().put(key, "application/pdf", new ByteArrayInputStream(PDF), PDF.length);

    assertThatExceptionOfType(DocumentPurged.class)
        .isThrownBy(() -> register(new Command(key.value(), described("10-K.pdf", PDF), null)));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    assertRefused(
        new Command(null, new Described("a/b", "text/plain", null, "x"), null),
        Tuple.tuple("s3_key", "required"),
        Tuple.tuple("original_filename", "path_not_allowed"),
        Tuple.tuple("content_type", "unsupported_content_type"),
        Tuple.tuple("file_size", "required"),
        Tuple.tuple("sha256_hash", "invalid_digest"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"derived/6f1c2f0e/1/previews/1.png", "rawa.pdf", "other/raw/a.pdf"})
  void key_that_is_no_upload_is_refused(String key) {
    assertRefused(
        new Command(key, described("a.pdf", PDF), null), Tuple.tuple("s3_key", "not_an_upload"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "raw/../derived/a", "raw/a b", "/raw/a"})
  void key_that_cannot_be_is_refused(String key) {
    assertRefused(
        new Command(key, described("a.pdf", PDF), null), Tuple.tuple("s3_key", "invalid_key"));
  }

  @Test
  void upload_that_is_not_there_is_refused() {
    assertRefused(
        new Command("raw/nothing.pdf", described("a.pdf", PDF), null),
        Tuple.tuple("s3_key", "object_missing"));
  }

  @Test
  void upload_of_another_size_is_refused() {
    ObjectKey key = ledgerLift.upload("a.pdf", PDF);

    assertRefused(
        new Command(key.value(), described("a.pdf", new byte[3]), null),
        Tuple.tuple("file_size", "size_mismatch"));
  }

  @Test
  void upload_whose_first_bytes_are_of_another_type_is_refused() {
    byte[] html = "<html>%PDX".getBytes(StandardCharsets.US_ASCII);
    ObjectKey pdf = ledgerLift.upload("a.pdf", html);
    ObjectKey docx = ledgerLift.upload("a.docx", PDF);

    assertRefused(
        new Command(pdf.value(), described("a.pdf", html), null),
        Tuple.tuple("content_type", "content_mismatch"));
    assertRefused(
        new Command(docx.value(), described("a.docx", PDF), null),
        Tuple.tuple("content_type", "content_mismatch"));
  }

  @Test
  void refused_upload_leaves_nothing_behind() {
    assertRefused(
        new Command("raw/nothing.pdf", described("a.pdf", PDF), "key-1"),
        Tuple.tuple("s3_key", "object_missing"));

    assertThat(all()).isEmpty();
    assertThat(ports().queue().waiting()).isEmpty();
    assertThat(ports().keys().find("key-1")).isEmpty();
    assertThat(ports().metrics().facts()).isEmpty();
  }

  @Test
  void repeated_request_under_one_idempotency_key_has_one_effect() {
    Command command = command("key-1");

    Document first = register(command);
    ledgerLift.runDue();
    Document second = register(command);

    assertThat(second).isEqualTo(ledgerLift.find(first.id()));
    assertThat(all()).hasSize(1);
    assertThat(ledgerLift.events(first.id())).containsOnlyOnce(EventType.DOCUMENT_UPLOADED);
    assertThat(ports().metrics().facts()).containsOnlyOnce("registered");
  }

  @Test
  void idempotency_key_stands_for_one_request_only() {
    Command command = command("key-1");
    register(command);
    Described other = new Described("other.pdf", "application/pdf", (long) PDF.length, null);

    assertThatExceptionOfType(IdempotencyKeyReused.class)
        .isThrownBy(() -> register(new Command(command.key(), other, "key-1")))
        .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("idempotency_key_reused"));
    assertThat(all()).hasSize(1);
  }

  @Test
  void request_that_loses_the_race_for_its_idempotency_key_answers_with_the_winner() {
    Command command = command("key-1");
    AtomicReference<Document> winner = new AtomicReference<>();
    faults().meanwhile("objectStore.describe", () -> winner.set(register(command)));

    Document answer = register(command);

    assertThat(answer).isEqualTo(winner.get());
    assertThat(all()).containsExactly(answer);
    assertThat(ports().metrics().facts()).containsExactly("registered");
  }

  @Test
  void impossible_request_under_an_idempotency_key_is_refused_like_any_other() {
    Described file = new Described("half \uD83D.pdf", "application/pdf", Long.MAX_VALUE, null);

    assertRefused(
        new Command("raw/a.pdf", file, "key-1"),
        Tuple.tuple("original_filename", "control_characters"),
        Tuple.tuple("file_size", "out_of_range"));
  }

  @Test
  void queue_that_is_away_takes_the_registration_back() {
    Command command = command(null);
    faults().at("workQueue.enqueue");

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> register(command));

    assertThat(all()).isEmpty();
    faults().clear();
    assertThat(register(command).status()).isEqualTo(ProcessingStatus.UPLOADED);
  }

  @Test
  void whichever_call_fails_a_repeated_request_makes_one_document_that_is_read() {
    int calls = callsOfOneRegistration();

    for (int n = 1; n <= calls; n++) {
      Command command = command("key-" + n);
      faults().once("*", n);
      assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> register(command));
      faults().clear();

      Document document = register(command);
      work(RequeueStalled.INTERVAL);

      assertThat(ledgerLift.find(document.id()).status()).isEqualTo(ProcessingStatus.COMPLETED);
      assertThat(ledgerLift.events(document.id())).containsOnlyOnce(EventType.DOCUMENT_UPLOADED);
      assertThat(all()).hasSize(n + 1);
    }
  }

  @Test
  void registration_whose_answer_was_lost_is_found_again_under_its_key() {
    Command command = command("key-1");
    faults().once(Faults.ANSWER);
    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> register(command));

    Document document = register(command);

    assertThat(all()).containsExactly(document);
  }

  private int callsOfOneRegistration() {
    Command command = command("key-0");
    int before = faults().calls().size();
    register(command);
    int calls = faults().calls().size() - before;
    ledgerLift.runDue();
    return calls;
  }

  private Command command(@Nullable String idempotencyKey) {
    ObjectKey key = ledgerLift.upload("10-K.pdf", PDF);
    return new Command(key.value(), described("10-K.pdf", PDF), idempotencyKey);
  }

  private Document register(Command command) {
    return useCases().registerDocument().register(command, ledgerLift.occasion());
  }

  private List<Document> all() {
    return useCases().findDocuments().list(new Query(null, null, null, 1000));
  }

  private void assertRefused(Command command, Tuple... errors) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> register(command))
        .satisfies(
            refusal ->
                assertThat(refusal.errors())
                    .extracting(FieldError::field, FieldError::code)
                    .containsExactly(errors));
  }
}
