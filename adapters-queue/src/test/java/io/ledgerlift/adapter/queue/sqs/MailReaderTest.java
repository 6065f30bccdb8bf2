package io.ledgerlift.adapter.queue.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.adapter.queue.sqs.Mail.ArrivalMail;
import io.ledgerlift.adapter.queue.sqs.Mail.JobMail;
import io.ledgerlift.adapter.queue.sqs.Mail.UnknownMail;
import io.ledgerlift.adapter.queue.sqs.Mail.VoidMail;
import io.ledgerlift.adapter.queue.sqs.SqsConnection.Incoming;
import io.ledgerlift.application.port.WorkQueue.Job;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape of message that may come, each as a file of its own. */
final class MailReaderTest {

  private static final ObjectKey REPORT =
      new ObjectKey("raw/7b0c1f8e-2f64-4a53-9a39-0d3b1a3c5e11-10-K_2025.pdf");

  private static final ObjectKey LETTER =
      new ObjectKey("raw/0f9d7f0a-93c4-4a52-8b1c-9a1a2b3c4d5e-letter.docx");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws-put",
        "aws-multipart-newer-minor-version",
        "minio-put",
        "eventbridge-created",
        "sns-aws-put",
        "sns-minio-put",
        "sns-eventbridge-created"
      })
  void upload_that_arrived_is_told_by_its_key(String notice) {
    assertThat(read(golden(notice))).isEqualTo(arrivals(REPORT));
  }

  @Test
  void of_several_records_those_count_that_tell_of_uploads() {
    assertThat(read(golden("aws-several"))).isEqualTo(arrivals(REPORT, LETTER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws-removed",
        "aws-test-event",
        "eventbridge-deleted",
        "sns-test-event",
        "sns-subscription-confirmation"
      })
  void message_that_is_understood_and_asks_for_nothing_is_put_aside(String notice) {
    assertThat(read(golden(notice))).isInstanceOf(VoidMail.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws-version-3",
        "eventbridge-version-1",
        "sns-of-something-else",
        "sns-four-times"
      })
  void structure_that_is_not_known_is_not_guessed_at(String notice) {
    assertThat(read(golden(notice))).isInstanceOf(UnknownMail.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "null",
        "7",
        "[]",
        "{}",
        "{\"Records\":[{}]}",
        "{\"Records\":{}}",
        "{\"Type\":\"Notification\"}",
        "{\"documentId\":\"x\",\"attempt\":1,\"notBefore\":\"2026-03-02T12:00:00Z\"}",
        "{\"documentId\":\"7b0c1f8e-2f64-4a53-9a39-0d3b1a3c5e11\",\"attempt\":1}"
      })
  void garbage_is_not_understood(String body) {
    assertThat(read(body)).isInstanceOf(UnknownMail.class);
  }

  @Test
  void nesting_without_end_is_garbage_like_any_other() {
    assertThat(read("[".repeat(100_000))).isInstanceOf(UnknownMail.class);
    assertThat(read("{\"a\":".repeat(100_000))).isInstanceOf(UnknownMail.class);
  }

  @Test
  void notice_without_records_asks_for_nothing() {
    assertThat(read("{\"Records\":[]}")).isInstanceOf(VoidMail.class);
  }

  @Test
  void job_comes_back_as_it_was_written() {
    Job job = new Job(new DocumentId(UUID.randomUUID()), 3, Instant.parse("2026-03-02T12:00:00Z"));

    assertThat(read(JobMessage.write(job))).isEqualTo(new JobMail(job));
  }

  @Test
  void job_of_a_later_version_may_say_more() {
    Job job = new Job(new DocumentId(UUID.randomUUID()), 3, Instant.parse("2026-03-02T12:00:00Z"));
    String more = JobMessage.write(job).replaceFirst("\\{", "{\"priority\":7,");

    assertThat(read(more)).isEqualTo(new JobMail(job));
  }

  private static Mail arrivals(ObjectKey... keys) {
    return new ArrivalMail(java.util.List.of(keys));
  }

  private static Mail read(String body) {
    return MailReader.read(new Incoming(body, "receipt", 1));
  }

  static String golden(String name) {
    try (InputStream file =
        MailReaderTest.class.getResourceAsStream("/notices/" + name + ".json")) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
