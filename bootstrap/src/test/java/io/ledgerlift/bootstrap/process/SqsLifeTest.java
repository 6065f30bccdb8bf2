package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An API and a worker that meet at SQS and nowhere else, and a store that tells of uploads. */
@ExtendWith(SharedService.class)
class SqsLifeTest {

  @TempDir static Path folder;
  private static OwnSqs sqs;
  private static Home home;
  private static Api api;

  @BeforeAll
  static void open() {
    sqs = new OwnSqs();
    home =
        Home.in(folder)
            .with("SQS_QUEUE_URL", sqs.address().toString())
            .with("AWS_ACCESS_KEY_ID", "id")
            .with("AWS_SECRET_ACCESS_KEY", "secret");
    api = home.api();
    home.launch("serve", "--no-worker").awaitAnswer();
    home.launch("worker").awaitReady();
  }

  @AfterAll
  static void close() {
    home.close();
    sqs.close();
  }

  @Test
  void life_of_a_document_is_the_same_as_with_the_queue_in_postgresql(Home usual) {
    Upload statement = Samples.statement();

    String id = api.completed(statement);

    assertSound(id);
    assertThat(masked(api, id)).isEqualTo(masked(usual.api(), usual.api().completed(statement)));
    await("no message is left").until(() -> sqs.messages() == 0);
  }

  @Test
  void upload_whose_sender_vanished_is_read_and_is_there_when_he_comes_back() {
    Upload letter = Samples.letter(41);
    String key = api.upload(letter);

    sqs.tellOf(key);
    sqs.tellOf(key);
    sqs.tellOf("raw/somebody-elses.pdf");

    String id =
        await("the upload is a document")
            .atMost(Duration.ofSeconds(30))
            .until(() -> documentAt(key), Optional::isPresent)
            .orElseThrow();
    assertThat(api.ended(id).path("processing_status").asText()).isEqualTo("completed");
    assertThat(api.events(id).get(0).path("actor").path("id").asText()).isEqualTo("store");
    JsonNode registered = api.register(key, letter).expect(201).json();
    assertThat(registered.path("id").asText()).isEqualTo(id);
    api.register(key, letter).expect(409);
    assertSound(id);
    await("no message is left").until(() -> sqs.messages() == 0);
  }

  @Test
  void upload_is_registered_while_the_queue_is_away_and_read_when_it_is_back() {
    sqs.shut();
    String id = api.registered(Samples.letter(42));
    assertThat(api.get("/health").expect(503).json().path("status").asText())
        .isEqualTo("unhealthy");
    sqs.open();

    assertThat(api.ended(id).path("processing_status").asText()).isEqualTo("completed");

    assertSound(id);
    assertThat(api.get("/health").expect(200).json().path("status").asText()).isEqualTo("healthy");
  }

  private static Optional<String> documentAt(String key) {
    return api.all("/v1/documents", "documents").stream()
        .filter(document -> document.path("s3_key").asText().equals(key))
        .map(document -> document.path("id").asText())
        .findFirst();
  }

  /** The trail without what differs from document to document and from worker to worker. */
  private static List<Map<String, String>> masked(Api api, String id) {
    return api.events(id).stream()
        .map(
            event ->
                Map.of(
                    "type", event.path("type").asText(),
                    "message", event.path("message").asText(),
                    "actor", event.path("actor").path("type").asText(),
                    "metadata",
                        event.path("metadata").toString().replaceAll("raw/[^\"]+", "raw/…")))
        .toList();
  }

  private void assertSound(String id) {
    List<JsonNode> trail = api.events(id);
    String status = api.document(id).path("processing_status").asText();

    assertThat(Trails.gaps(trail)).isEmpty();
    assertThat(Trails.illegalMoves(trail, status)).isEmpty();
  }
}
