package io.ledgerlift.adapter.queue.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.application.EmbeddedLedgerLift;
import io.ledgerlift.application.port.MemoryDocumentReader;
import io.ledgerlift.application.port.MemorySentJobs;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.application.usecase.VerifyAuditTrail;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.audit.AuditVerdict;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The whole service in memory behind a real queue whose messages are doubled, lost, put in another
 * order, sent again, or mean nothing: each document has one effect, and nothing goes round for
 * ever.
 */
final class MessageFaultsTest {

  private static final Pace BRISK =
      new Pace(
          Duration.ZERO,
          Duration.ofSeconds(90),
          Duration.ofSeconds(30),
          Doubling.of(Duration.ofMillis(10), Duration.ofMillis(50)),
          Doubling.of(Duration.ofSeconds(1), Duration.ofMinutes(5)));

  private static final byte[] PDF = MemoryDocumentReader.file("Cash    120    110");

  private final TestSqs sqs = TestSqs.shared();
  private final URI queue = sqs.newQueue();
  private final EmbeddedLedgerLift ledgerLift = EmbeddedLedgerLift.start();
  private final SqsConnection connection = sqs.connection(queue);
  private final SqsWorkQueue workQueue =
      new SqsWorkQueue(
          connection,
          ledgerLift.ports().transactions(),
          new MemorySentJobs(ledgerLift.ports().store()),
          sqs.clock());

  @AfterEach
  void close() {
    ledgerLift.close();
  }

  @Test
  void messages_doubled_a_hundred_times_and_shuffled_have_one_effect_each() {
    List<Document> documents = registered(5);
    List<String> messages = new ArrayList<>();
    for (Document document : documents) {
      messages.addAll(Collections.nCopies(100, message(document)));
    }
    Collections.shuffle(messages, new Random(7));
    messages.forEach(message -> sqs.put(queue, message));

    work();

    documents.forEach(document -> assertReadOnce(document.id()));
    assertNothingIsLeft();
  }

  @Test
  void message_that_is_sent_again_after_its_reading_is_void() {
    Document document = registered(1).get(0);
    sqs.put(queue, message(document));
    work();

    sqs.put(queue, message(document));
    work();

    assertReadOnce(document.id());
    assertNothingIsLeft();
  }

  @Test
  void message_that_got_lost_is_made_good_within_a_minute() {
    Document document = registered(1).get(0);
    Job job = new Job(document.id(), 1, Instant.EPOCH);
    workQueue.enqueue(job);
    sqs.loseEverything(queue);

    for (int second = 0; second < 60; second += 10) {
      ledgerLift.letPass(Duration.ofSeconds(10));
      workQueue.enqueueAll(List.of(job));
    }
    work();

    assertReadOnce(document.id());
    assertNothingIsLeft();
  }

  @Test
  void messages_of_later_attempts_that_come_first_are_void() {
    Document document = registered(1).get(0);
    for (int attempt = 5; attempt >= 1; attempt--) {
      sqs.put(queue, JobMessage.write(new Job(document.id(), attempt, Instant.EPOCH)));
    }

    work();

    assertThat(ledgerLift.events(document.id()))
        .containsOnlyOnce(EventType.PROCESSING_COMPLETED)
        .containsOnlyOnce(EventType.PROCESSING_STARTED);
    assertNothingIsLeft();
  }

  @Test
  void messages_for_documents_that_are_unknown_or_purged_go_without_effect() {
    Document purged = registered(1).get(0);
    ledgerLift.useCases().purgeDocument().purge(purged.id(), ledgerLift.occasion());
    DocumentId unknown = new DocumentId(UUID.randomUUID());
    for (int n = 0; n < 100; n++) {
      sqs.put(queue, message(purged));
      sqs.put(queue, JobMessage.write(new Job(unknown, 1, Instant.EPOCH)));
      sqs.put(queue, notice(purged.source().key()));
    }

    work();

    assertThat(ledgerLift.events(purged.id()))
        .containsExactly(EventType.DOCUMENT_UPLOADED, EventType.DOCUMENT_PURGED);
    assertNothingIsLeft();
  }

  @Test
  void upload_of_which_the_store_tells_a_hundred_times_is_one_document_that_is_read() {
    ObjectKey key = ledgerLift.upload("10-K.pdf", PDF);
    for (int n = 0; n < 100; n++) {
      sqs.put(queue, notice(key));
    }

    work();
    ledgerLift.runDue();

    assertReadOnce(ledgerLift.register(key, "10-K.pdf", PDF).id());
    assertNothingIsLeft();
  }

  @Test
  void sender_and_store_at_the_same_time_make_one_document_each() {
    List<ObjectKey> keys = new ArrayList<>();
    for (int n = 0; n < 50; n++) {
      keys.add(ledgerLift.upload("10-K.pdf", PDF));
    }
    keys.forEach(key -> sqs.put(queue, notice(key)));

    List<DocumentId> ids = new ArrayList<>();
    try (SqsWorker worker = started()) {
      keys.forEach(key -> ids.add(ledgerLift.register(key, "10-K.pdf", PDF).id()));
      await().until(() -> sqs.all(queue) == 0);
      assertThat(worker).isNotNull();
    }
    ledgerLift.runDue();

    assertThat(ids).doesNotHaveDuplicates();
    ids.forEach(this::assertReadOnce);
    assertNothingIsLeft();
  }

  @Test
  void garbage_ends_in_the_dead_letter_queue_whole_and_hinders_nobody() {
    Document document = registered(1).get(0);
    List<String> garbage = List.of("no json", "{}", MailReaderTest.golden("aws-version-3"));
    garbage.forEach(body -> sqs.put(queue, body));
    sqs.put(queue, message(document));
    sqs.put(queue, MailReaderTest.golden("aws-put"));
    sqs.put(queue, MailReaderTest.golden("aws-test-event"));

    try (SqsWorker worker = started()) {
      await()
          .until(
              () -> {
                sqs.clock().advance(Duration.ofHours(13));
                return sqs.dead(queue) == garbage.size();
              });
      assertThat(worker).isNotNull();
    }

    assertReadOnce(document.id());
    assertNothingIsLeft();
    assertThat(
            sqs.connection(URI.create(queue + "-dead")).receive(10, Duration.ZERO, Duration.ZERO))
        .extracting(SqsConnection.Incoming::body)
        .containsExactlyInAnyOrderElementsOf(garbage);
  }

  /** Until every message is gone. */
  private void work() {
    try (SqsWorker worker = started()) {
      await().atMost(Duration.ofSeconds(30)).until(() -> sqs.all(queue) == 0);
      assertThat(worker).isNotNull();
    }
  }

  private SqsWorker started() {
    SqsWorker worker =
        new SqsWorker(
            connection,
            sqs.clock(),
            new SqsWorker.Settings(4, Duration.ofSeconds(20)),
            new Handlers(
                ledgerLift.useCases().processDocument()::process,
                ledgerLift.useCases().registerArrival()::register),
            BRISK);
    worker.start();
    return worker;
  }

  private List<Document> registered(int number) {
    List<Document> documents = new ArrayList<>();
    for (int n = 0; n < number; n++) {
      documents.add(ledgerLift.registered("10-K.pdf", PDF));
    }
    return documents;
  }

  private void assertReadOnce(DocumentId id) {
    assertThat(ledgerLift.find(id).status()).isEqualTo(ProcessingStatus.COMPLETED);
    assertThat(ledgerLift.events(id))
        .containsExactly(
            EventType.DOCUMENT_UPLOADED,
            EventType.PROCESSING_STARTED,
            EventType.EXTRACTION_COMPLETED,
            EventType.PROCESSING_COMPLETED);
  }

  private void assertNothingIsLeft() {
    assertThat(sqs.all(queue)).isZero();
    assertThat(new VerifyAuditTrail(ledgerLift.ports().auditTrail()).verify())
        .singleElement()
        .isInstanceOf(AuditVerdict.Intact.class);
  }

  private static String message(Document document) {
    return JobMessage.write(new Job(document.id(), 1, Instant.EPOCH));
  }

  private static String notice(ObjectKey key) {
    return MailReaderTest.golden("aws-put")
        .replaceFirst("raw/[^\"]+", key.value().replace("/", "%2F"));
  }
}
