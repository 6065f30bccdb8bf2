package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistrationTest {

  private final TestService service = new TestService();
  private final TestClient client = service.client;

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void an_upload_becomes_a_document() {
    TestClient.Answer made = client.post("/v1/documents", service.upload("a.pdf", "%PDF-1.7"));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location"))
        .isEqualTo("https://ledger.test/v1/documents/" + made.field("id"));
    assertThat(made.field("processing_status")).isEqualTo("uploaded");
    assertThat(made.json().get("page_count").isNull()).isTrue();
    assertThat(made.header("Idempotent-Replay")).isEmpty();
    assertThat(client.get("/v1/documents/" + made.field("id")).json()).isEqualTo(made.json());
    assertThat(service.queue.waiting()).hasSize(1);
  }

  @Test
  void a_repeated_request_with_its_idempotency_key_gives_the_same_document() {
    Map<String, Object> file = service.upload("a.pdf", "%PDF-1.7");
    TestClient.Answer first = client.post("/v1/documents", file, "Idempotency-Key", "k-1");
    service.letPass(Duration.ofSeconds(1));

    TestClient.Answer again = client.post("/v1/documents", file, "Idempotency-Key", "k-1");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.field("id")).isEqualTo(first.field("id"));
    assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
  }

  @Test
  void an_idempotency_key_stands_for_one_request_and_is_visible_ascii() {
    Map<String, Object> file = service.upload("a.pdf", "%PDF-1.7");
    client.post("/v1/documents", file, "Idempotency-Key", "k-1");
    Map<String, Object> other = service.upload("b.pdf", "%PDF-1.7");

    TestClient.Answer reused = client.post("/v1/documents", other, "Idempotency-Key", "k-1");
    TestClient.Answer spaced = client.post("/v1/documents", other, "Idempotency-Key", "k 1");

    assertThat(reused.status()).isEqualTo(422);
    assertThat(reused.field("code")).isEqualTo("idempotency_key_reused");
    assertThat(spaced.errors()).containsExactly("Idempotency-Key: invalid_idempotency_key");
  }

  @Test
  void a_repeated_request_for_a_purged_document_is_told_so() {
    Map<String, Object> file = service.upload("a.pdf", "%PDF-1.7");
    String id = client.post("/v1/documents", file, "Idempotency-Key", "k-1").field("id");
    client.delete("/v1/documents/" + id);

    assertThat(client.post("/v1/documents", file, "Idempotency-Key", "k-1").status())
        .isEqualTo(410);
  }

  @Test
  void an_upload_is_registered_once() {
    Map<String, Object> file = service.upload("a.pdf", "%PDF-1.7");
    String id = client.post("/v1/documents", file).field("id");

    TestClient.Answer refused = client.post("/v1/documents", file);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.field("code")).isEqualTo("duplicate_document");
    assertThat(refused.field("existing_id")).isEqualTo(id);
  }

  @Test
  void what_is_registered_must_be_what_was_uploaded() {
    Map<String, Object> file = service.upload("a.pdf", "not a PDF");

    assertThat(register(file, "s3_key", "raw/" + UUID.randomUUID() + "-a.pdf").errors())
        .containsExactly("s3_key: object_missing");
    assertThat(register(file, "s3_key", "derived/x").errors())
        .containsExactly("s3_key: not_an_upload");
    assertThat(register(file, "file_size", 5).errors()).containsExactly("file_size: size_mismatch");
    assertThat(register(file, "file_size", 9).errors())
        .containsExactly("content_type: content_mismatch");
    assertThat(client.post("/v1/documents", Map.of("s3_key", 7)).errors())
        .containsExactly(
            "s3_key: wrong_type",
            "original_filename: required",
            "content_type: required",
            "file_size: required");
  }

  private TestClient.Answer register(Map<String, Object> file, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(file);
    changed.put(field, value);
    return client.post("/v1/documents", changed);
  }
}
