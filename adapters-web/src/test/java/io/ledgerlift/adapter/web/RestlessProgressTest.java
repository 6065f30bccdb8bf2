package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streams that look often, because nothing tells them anything. */
class RestlessProgressTest {

  private static final Duration OFTEN = Duration.ofMillis(10);
  private static final Duration NEVER = Duration.ofHours(1);

  private TestService service = new TestService(streams(NEVER, NEVER), true);

  private static WebSettings.Streams streams(Duration keepAlive, Duration longest) {
    return new WebSettings.Streams(3, keepAlive, OFTEN, longest);
  }

  private void restart(WebSettings.Streams streams) {
    service.close();
    service = new TestService(streams, true);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private EventStream watch(String id) {
    return new EventStream(service.client.stream("/v1/documents/" + id + "/progress"));
  }

  @Test
  void the_end_comes_even_if_every_update_was_lost() {
    String id = service.register("a.pdf");
    try (EventStream stream = watch(id)) {
      stream.next();
      service.feed.close();
      service.worker.read(id);

      assertThat(stream.rest()).endsWith("completed completed 2/2", "end completed");
    }
  }

  @Test
  void a_purge_ends_the_stream() {
    String id = service.register("a.pdf");
    try (EventStream stream = watch(id)) {
      stream.next();
      service.client.delete("/v1/documents/" + id);

      assertThat(stream.rest()).containsExactly("end purged");
    }
  }

  @Test
  void a_database_that_is_away_for_a_while_ends_no_stream() {
    String id = service.register("a.pdf");
    try (EventStream stream = watch(id)) {
      stream.next();
      service.faults.at("documents.find");
      int calls = service.faults.calls().size();
      await().until(() -> service.faults.calls().size() > calls + 2);
      service.faults.clear();
      service.worker.read(id);

      assertThat(stream.rest()).endsWith("end completed");
    }
  }

  @Test
  void a_silent_stream_says_that_it_lives() {
    restart(streams(OFTEN, NEVER));
    try (EventStream stream = watch(service.register("a.pdf"))) {
      stream.next();

      assertThat(stream.line()).isEqualTo(":");
    }
  }

  @Test
  void a_caller_who_left_is_noticed_and_forgotten() {
    restart(streams(OFTEN, NEVER));
    EventStream stream = watch(service.register("a.pdf"));
    stream.next();
    assertThat(service.api.openStreams()).isEqualTo(1);

    stream.close();

    await().until(() -> service.api.openStreams() == 0);
  }

  @Test
  void no_stream_is_endless() {
    restart(streams(NEVER, OFTEN));
    try (EventStream stream = watch(service.register("a.pdf"))) {
      assertThat(stream.rest()).containsExactly("uploaded uploaded 0/0");
    }
  }
}
