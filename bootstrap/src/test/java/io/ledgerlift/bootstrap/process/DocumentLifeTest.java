package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerlift.bootstrap.process.Api.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can happen to a document besides being read: sent twice, read again, purged. */
@ExtendWith(SharedService.class)
class DocumentLifeTest {

  private Home home;
  private Api api;

  @BeforeEach
  void connect(Home shared) {
    home = shared;
    api = shared.api();
  }

  @Test
  void bytes_that_are_known_name_the_document_that_came_first() {
    Upload letter = Samples.letter(21);
    String first = api.completed(letter);

    String second = api.completed(letter);

    assertThat(api.document(second).path("duplicate_of").asText()).isEqualTo(first);
    assertThat(api.document(first).path("duplicate_of").isNull()).isTrue();
  }

  @Test
  void request_sent_twice_with_its_key_makes_one_document() {
    Upload letter = Samples.letter(31);
    String key = api.upload(letter);

    Answer first = api.register(key, letter, "Idempotency-Key", "once").expect(201);
    Answer second = api.register(key, letter, "Idempotency-Key", "once").expect(201);
    Answer without = api.register(key, letter).expect(409);

    String id = first.json().path("id").asText();
    assertThat(second.json().path("id").asText()).isEqualTo(id);
    assertThat(without.json().path("code").asText()).isEqualTo("duplicate_document");
    assertThat(without.json().path("existing_id").asText()).isEqualTo(id);
    assertThat(api.ended(id).path("attempt").asInt()).isEqualTo(1);
    assertThat(api.eventTypes(id)).containsOnlyOnce("document_uploaded", "processing_started");
  }

  @Test
  void purged_document_is_gone_from_everywhere_but_the_trail() {
    String id = api.completed(Samples.statement());
    String raw = api.document(id).path("s3_key").asText();
    assertThat(objectsOf(id, raw)).isNotEmpty();

    api.delete("/v1/documents/" + id).expect(204);

    for (String path : List.of("", "/content", "/pages", "/artifacts", "/export.json")) {
      Answer answer = api.get("/v1/documents/" + id + path).expect(410);
      assertThat(answer.json().path("code").asText()).isEqualTo("purged");
    }
    assertThat(api.eventTypes(id)).startsWith("document_uploaded").endsWith("document_purged");
    assertThat(objectsOf(id, raw)).isEmpty();
    assertThat(api.all("/v1/documents?limit=100", "documents"))
        .extracting(document -> document.path("id").asText())
        .doesNotContain(id);
  }

  private List<Path> objectsOf(String id, String raw) {
    return LeftOvers.files(home.data().resolve("objects")).stream()
        .filter(file -> file.toString().contains(id) || file.toString().contains(raw))
        .toList();
  }

  @Test
  void old_reading_stays_readable_until_the_fresh_one_is_there() {
    String id = api.completed(Samples.statement());
    String artifacts = "/v1/documents/" + id + "/artifacts";
    List<JsonNode> old = api.all(artifacts, "artifacts");

    JsonNode asked = api.post("/v1/documents/" + id + "/process", Map.of()).expect(202).json();
    List<JsonNode> meanwhile = api.all(artifacts, "artifacts");
    JsonNode document = api.ended(id);

    assertThat(asked.path("processing_status").asText()).isEqualTo("retrying");
    assertThat(meanwhile).hasSameSizeAs(old);
    assertThat(document.path("processing_status").asText()).isEqualTo("completed");
    assertThat(document.path("attempt").asInt()).isEqualTo(2);
    assertThat(api.all(artifacts, "artifacts")).hasSameSizeAs(old);
    assertThat(api.eventTypes(id))
        .containsExactly(
            "document_uploaded",
            "processing_started",
            "extraction_completed",
            "processing_completed",
            "retry_requested",
            "processing_started",
            "extraction_completed",
            "processing_completed");
  }
}
