package io.ledgerlift.application.usecase;

import static io.ledgerlift.application.EmbeddedLedgerLift.described;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.Documents.KeyTaken;
import io.ledgerlift.application.port.Documents.Query;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.application.usecase.RegisterArrival.Outcome;
import io.ledgerlift.application.usecase.RegisterDocument.Command;
import io.ledgerlift.application.usecase.RequestUpload.Granted;
import io.ledgerlift.application.usecase.UploadRules.Described;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.Sha256;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterArrivalTest extends UseCaseTest {

  private static final String DIGEST = Sha256.of(PDF).hex();

  @Test
  void upload_that_nobody_registered_becomes_a_document_as_it_was_granted() {
    ObjectKey key = granted(new Described("10-K.pdf", "application/pdf", size(), DIGEST));

    assertThat(arrive(key)).isEqualTo(Outcome.REGISTERED);

    Document document = only();
    assertThat(document.source().key()).isEqualTo(key);
    assertThat(document.source().filename().value()).isEqualTo("10-K.pdf");
    assertThat(document.source().declaredDigest()).isEqualTo(Sha256.of(PDF));
    assertThat(document.source().pin().checksum()).hasToString("sha256:" + DIGEST);
    assertThat(ports().queue().waiting())
        .containsExactly(new Job(document.id(), 1, ports().clock().instant()));
    assertThat(ports().metrics().facts()).containsExactly("registered");
  }

  @Test
  void event_tells_that_the_store_was_it() {
    arrive(ledgerLift.upload("10-K.pdf", PDF));

    assertThat(useCases().readHistory().events(only().id()))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.event().type()).isEqualTo(EventType.DOCUMENT_UPLOADED);
              assertThat(entry.event().occasion().actor()).isEqualTo(Actor.system("store"));
              assertThat(entry.event().occasion().requestId()).startsWith("arrival-");
            });
  }

  @Test
  void arrival_that_is_told_a_hundred_times_has_one_effect() {
    ObjectKey key = ledgerLift.upload("10-K.pdf", PDF);

    for (int n = 0; n < 100; n++) {
      assertThat(arrive(key)).isEqualTo(n == 0 ? Outcome.REGISTERED : Outcome.KNOWN);
    }

    ledgerLift.runDue();
    assertThat(only().status()).isEqualTo(ProcessingStatus.COMPLETED);
    assertThat(ledgerLift.events(only().id())).containsOnlyOnce(EventType.DOCUMENT_UPLOADED);
  }

  @Test
  void sender_who_comes_later_gets_the_document_that_is_there() {
    ObjectKey key = ledgerLift.upload("10-K.pdf", PDF);
    arrive(key);
    ledgerLift.runDue();

    Document document = ledgerLift.register(key, "10-K.pdf", PDF);

    assertThat(document).isEqualTo(only());
    assertThat(document.status()).isEqualTo(ProcessingStatus.COMPLETED);
    assertThat(ledgerLift.events(document.id())).containsOnlyOnce(EventType.DOCUMENT_UPLOADED);
    assertThat(ports().metrics().facts()).containsOnlyOnce("registered");
  }

  @Test
  void second_registration_after_an_arrival_is_a_duplicate_like_any_other() {
    ObjectKey key = ledgerLift.upload("10-K.pdf", PDF);
    arrive(key);
    Document first = ledgerLift.register(key, "10-K.pdf", PDF);

    assertThatExceptionOfType(KeyTaken.class)
        .isThrownBy(() -> ledgerLift.register(key, "10-K.pdf", PDF))
        .satisfies(refusal -> assertThat(refusal.existing()).isEqualTo(first.id()));
  }

  @Test
  void sender_who_describes_it_otherwise_is_refused_and_may_mend_it() {
    ObjectKey key = ledgerLift.upload("10-K.pdf", PDF);
    arrive(key);
    Described otherName = described("other.pdf", PDF);
    Described otherDigest = new Described("10-K.pdf", "application/pdf", size(), DIGEST);

    for (Described other : List.of(otherName, otherDigest)) {
      assertThatExceptionOfType(KeyTaken.class)
          .isThrownBy(() -> register(new Command(key.value(), other, null)));
    }

    assertThat(ledgerLift.register(key, "10-K.pdf", PDF)).isEqualTo(only());
  }

  @Test
  void sender_who_repeats_the_request_under_its_idempotency_key_gets_the_same_again() {
    ObjectKey key = ledgerLift.upload("10-K.pdf", PDF);
    arrive(key);
    Command command = new Command(key.value(), described("10-K.pdf", PDF), "key-1");

    assertThat(register(command)).isEqualTo(only());
    assertThat(register(command)).isEqualTo(only());
  }

  @Test
  void sender_who_sends_the_same_request_twice_at_once_gets_the_same_twice() {
    ObjectKey key = ledgerLift.upload("10-K.pdf", PDF);
    arrive(key);
    Command command = new Command(key.value(), described("10-K.pdf", PDF), "key-1");
    faults()
        .meanwhile(
            "documents.record",
            () -> faults().meanwhile("transactions.begin", () -> register(command)));

    assertThat(register(command)).isEqualTo(only());
  }

  @Test
  void arrival_after_the_registration_changes_nothing() {
    Document document = registered();

    assertThat(arrive(document.source().key())).isEqualTo(Outcome.KNOWN);

    assertThat(only()).isEqualTo(document);
    assertThat(ports().queue().waiting()).hasSize(1);
    assertThatExceptionOfType(KeyTaken.class)
        .isThrownBy(() -> ledgerLift.register(document.source().key(), "10-K.pdf", PDF));
  }

  @Test
  void arrival_in_the_midst_of_a_registration_leaves_one_document() {
    ObjectKey key = ledgerLift.upload("10-K.pdf", PDF);
    faults().meanwhile("objectStore.describe", () -> arrive(key));

    Document document = ledgerLift.register(key, "10-K.pdf", PDF);

    assertThat(document).isEqualTo(only());
    assertThat(ports().queue().waiting()).hasSize(1);
  }

  @Test
  void registration_in_the_midst_of_an_arrival_leaves_one_document() {
    ObjectKey key = ledgerLift.upload("10-K.pdf", PDF);
    AtomicReference<@Nullable Document> registered = new AtomicReference<>();
    faults()
        .meanwhile(
            "objectStore.describe",
            () -> registered.set(ledgerLift.register(key, "10-K.pdf", PDF)));

    assertThat(arrive(key)).isEqualTo(Outcome.KNOWN);

    assertThat(registered).hasValue(only());
    assertThatExceptionOfType(KeyTaken.class)
        .isThrownBy(() -> ledgerLift.register(key, "10-K.pdf", PDF));
  }

  @Test
  void purged_document_does_not_come_back() {
    Document document = registered();
    useCases().purgeDocument().purge(document.id(), ledgerLift.occasion());

    assertThat(arrive(document.source().key())).isEqualTo(Outcome.KNOWN);

    assertThat(all()).isEmpty();
    assertThat(ledgerLift.events(document.id())).endsWith(EventType.DOCUMENT_PURGED);
  }

  @Test
  void object_that_nobody_was_granted_is_left_alone() {
    ObjectKey stranger = new ObjectKey("raw/stranger.pdf");
    put(stranger, PDF);

    assertThat(arrive(stranger)).isEqualTo(Outcome.NOT_GRANTED);

    assertThat(all()).isEmpty();
  }

  @Test
  void object_that_is_gone_or_is_not_what_was_granted_makes_no_document() {
    ObjectKey gone = granted(described("gone.pdf", PDF));
    ports().objects().delete(List.of(gone));
    ObjectKey longer = granted(described("longer.pdf", PDF));
    put(longer, new byte[PDF.length + 1]);
    byte[] html = "<html>".getBytes(StandardCharsets.US_ASCII);
    ObjectKey page = ledgerLift.upload("page.pdf", html);

    assertThat(List.of(arrive(gone), arrive(longer), arrive(page))).containsOnly(Outcome.REFUSED);

    assertThat(all()).isEmpty();
    assertThat(ports().queue().waiting()).isEmpty();
  }

  @Test
  void whichever_call_fails_the_same_told_again_makes_one_document_that_is_read() {
    int calls = callsOfOneArrival();

    for (int n = 1; n <= calls; n++) {
      ObjectKey key = ledgerLift.upload("10-K.pdf", PDF);
      faults().once("*", n);
      assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> arrive(key));
      faults().clear();

      arrive(key);
      ledgerLift.register(key, "10-K.pdf", PDF);
      work(RequeueStalled.INTERVAL);

      Document document = ports().documents().findByKey(key).orElseThrow();
      assertThat(document.status()).isEqualTo(ProcessingStatus.COMPLETED);
      assertThat(ledgerLift.events(document.id())).containsOnlyOnce(EventType.DOCUMENT_UPLOADED);
      assertThat(all()).hasSize(n + 1);
    }
  }

  private int callsOfOneArrival() {
    ObjectKey key = ledgerLift.upload("10-K.pdf", PDF);
    int before = faults().calls().size();
    arrive(key);
    int calls = faults().calls().size() - before;
    ledgerLift.runDue();
    return calls;
  }

  /** Somebody may upload this, and does. */
  private ObjectKey granted(Described file) {
    Granted granted = useCases().requestUpload().request(file);
    put(granted.key(), PDF);
    return granted.key();
  }

  private Outcome arrive(ObjectKey key) {
    return useCases().registerArrival().register(key);
  }

  private Document register(Command command) {
    return useCases().registerDocument().register(command, ledgerLift.occasion());
  }

  private Document only() {
    List<Document> all = all();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private List<Document> all() {
    return useCases().findDocuments().list(new Query(null, null, null, 1000));
  }

  private static long size() {
    return PDF.length;
  }
}
