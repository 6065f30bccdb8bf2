package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.adapter.web.EventStream.Event;
import io.ledgerlift.application.port.Claim;
import io.ledgerlift.domain.DocumentId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final TestService service = new TestService();
  private final String id = service.register("a.pdf");

  @AfterEach
  void stop() {
    service.close();
  }

  private EventStream watch(String... headers) {
    return new EventStream(service.client.stream("/v1/documents/" + id + "/progress", headers));
  }

  @Test
  void a_reading_is_followed_from_the_snapshot_to_its_end() {
    try (EventStream stream = watch()) {
      Event first = stream.next();
      Claim claim = service.worker.start(id);
      service.worker.tell(claim, "fetching", 0, 0);
      service.worker.tell(claim, "reading", 1, 2);
      service.worker.complete(claim);

      assertThat(first.told()).isEqualTo("uploaded uploaded 0/0");
      assertThat(stream.rest())
          .containsExactly(
              "processing fetching 0/0",
              "processing reading 1/2",
              "completed completed 2/2",
              "end completed");
    }
  }

  @Test
  void a_reading_that_ended_is_told_with_its_end_at_once_and_again() {
    service.worker.fail(id);

    for (int i = 0; i < 2; i++) {
      try (EventStream stream = watch()) {
        assertThat(stream.rest()).containsExactly("failed failed 0/0", "end failed");
      }
    }
  }

  @Test
  void a_document_that_waits_for_another_try_has_not_ended() {
    try (EventStream stream = watch()) {
      stream.next();
      service.worker.fail(service.worker.start(id), Optional.of(Duration.ofSeconds(1)));
      Event retrying = stream.next();
      service.letPass(Duration.ofSeconds(2));
      service.worker.read(id);

      assertThat(retrying.told()).isEqualTo("retrying retrying 0/0");
      assertThat(retrying.id()).startsWith("1-");
      assertThat(stream.rest()).containsExactly("completed completed 2/2", "end completed");
    }
  }

  @Test
  void late_and_doubled_updates_are_not_told() {
    try (EventStream stream = watch()) {
      stream.next();
      Claim claim = service.worker.start(id);
      service.worker.tell(claim, "reading", 1, 2);
      service.worker.tell(claim, "reading", 1, 2);
      service.worker.tell(claim, "fetching", 0, 0);
      service.worker.publish(DocumentId.parse(id));
      service.worker.tell(claim, "reading", 2, 2);
      service.worker.fail(claim, Optional.of(Duration.ZERO));
      service.worker.tell(claim, "reading", 2, 2);
      service.worker.read(id);
      service.worker.tell(claim, "reading", 1, 2);

      assertThat(stream.rest())
          .containsExactly(
              "processing reading 1/2",
              "processing reading 2/2",
              "retrying retrying 0/0",
              "completed completed 2/2",
              "end completed");
    }
  }

  @Test
  void ids_grow_on_from_where_the_last_stream_broke() {
    service.worker.read(id);

    try (EventStream stream = watch("Last-Event-ID", "1-7")) {
      assertThat(stream.next().id()).isEqualTo("1-8");
      assertThat(stream.next().id()).isEqualTo("1-9");
    }
    try (EventStream stream = watch("Last-Event-ID", "what?")) {
      assertThat(stream.next().id()).isEqualTo("1-1");
    }
  }

  @Test
  void what_cannot_be_watched_is_refused_as_everywhere() {
    assertThat(service.client.get("/v1/documents/" + UUID.randomUUID() + "/progress").status())
        .isEqualTo(404);
    service.client.delete("/v1/documents/" + id);
    assertThat(service.client.get("/v1/documents/" + id + "/progress").status()).isEqualTo(410);
    assertThat(service.api.openStreams()).isZero();
  }

  @Test
  void streams_are_bounded_and_the_others_are_sent_away() {
    try (EventStream one = watch();
        EventStream two = watch();
        EventStream three = watch()) {
      one.next();
      two.next();
      three.next();

      TestClient.Answer refused = service.client.get("/v1/documents/" + id + "/progress");

      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.field("code")).isEqualTo("too_many_streams");
      assertThat(refused.header("Retry-After")).isNotEmpty();
    }
  }

  @Test
  void a_stopping_service_ends_its_streams() {
    try (EventStream stream = watch()) {
      stream.next();

      service.api.close();

      assertThat(stream.rest()).isEmpty();
      assertThat(service.api.openStreams()).isZero();
    }
  }

  @Test
  void a_peer_that_does_not_read_holds_up_nobody_else() {
    try (EventStream silent = watch();
        EventStream stream = watch()) {
      silent.next();
      stream.next();
      Claim claim = service.worker.start(id);
      for (int page = 1; page <= 1_000; page++) {
        service.worker.tell(claim, "reading", page, 1_000);
      }
      service.worker.complete(claim);

      assertThat(stream.rest()).endsWith("completed completed 2/2", "end completed");
      await().until(() -> service.api.openStreams() <= 1);
    }
  }
}
