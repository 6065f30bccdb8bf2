package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.domain.document.ObjectKey;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadsTest {

  private static final byte[] PDF = "%PDF-1.7 hello".getBytes(StandardCharsets.UTF_8);
  private static final String TYPE = "application/pdf";

  private final TestService service = new TestService();
  private final TestClient client = service.client;

  @AfterEach
  void stop() {
    service.close();
  }

  private TestClient.Answer presign() {
    return client.post(
        "/v1/uploads/presign",
        Map.of("filename", "Q1 report.pdf", "content_type", TYPE, "file_size", PDF.length));
  }

  @Test
  void presign_answers_where_and_how_to_upload() {
    TestClient.Answer granted = presign();

    assertThat(granted.status()).isEqualTo(200);
    assertThat(granted.field("key")).startsWith("raw/").endsWith("-Q1_report.pdf");
    assertThat(granted.field("method")).isEqualTo("PUT");
    assertThat(granted.json().path("headers").path("Content-Type").asText()).isEqualTo(TYPE);
    assertThat(granted.field("expires_at")).isEqualTo("2026-03-02T12:15:00.000001Z");
  }

  @Test
  void all_wrong_fields_are_told_at_once_whatever_is_wrong_with_them() {
    TestClient.Answer refused =
        client.post(
            "/v1/uploads/presign",
            "{\"filename\":5,\"content_type\":\"text/html\",\"file_size\":\"9\",\"sha256_hash\":[]}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.errors())
        .containsExactlyInAnyOrder(
            "filename: wrong_type",
            "content_type: unsupported_content_type",
            "file_size: wrong_type",
            "sha256_hash: wrong_type");
  }

  @Test
  void an_optional_field_of_the_wrong_type_is_refused_too() {
    TestClient.Answer refused =
        client.post(
            "/v1/uploads/presign",
            Map.of("filename", "a.pdf", "content_type", TYPE, "file_size", 9, "sha256_hash", 1));

    assertThat(refused.errors()).containsExactly("sha256_hash: wrong_type");
  }

  @Test
  void absent_and_null_fields_are_required_and_unknown_ones_ignored() {
    TestClient.Answer refused =
        client.post("/v1/uploads/presign", "{\"filename\":null,\"colour\":\"red\"}");

    assertThat(refused.errors())
        .containsExactly("filename: required", "content_type: required", "file_size: required");
  }

  @Test
  void sizes_are_whole_numbers_within_the_limit() {
    for (String size :
        List.of("0", "-1", "100001", "99999999999999999999999", "-9223372036854775808")) {
      assertThat(presignSize(size).errors()).containsExactly("file_size: out_of_range");
    }
    assertThat(presignSize("1.5").errors()).containsExactly("file_size: wrong_type");
    assertThat(presignSize("true").errors()).containsExactly("file_size: wrong_type");
  }

  private TestClient.Answer presignSize(String size) {
    return client.post(
        "/v1/uploads/presign",
        "{\"filename\":\"a.pdf\",\"content_type\":\"application/pdf\",\"file_size\":" + size + "}");
  }

  @Test
  void an_upload_is_taken_once_and_only_as_signed() {
    String url = presign().field("url");

    assertThat(client.put(url, "text/plain", PDF).status()).isEqualTo(415);
    assertThat(client.put(url, TYPE, new byte[3]).status()).isEqualTo(400);
    assertThat(client.put(url + "0", TYPE, PDF).status()).isEqualTo(403);
    assertThat(client.put(url.replaceFirst("\\?.*", ""), TYPE, PDF).status()).isEqualTo(403);
    assertThat(client.put(url, TYPE, PDF).status()).isEqualTo(200);
    assertThat(client.put(url, TYPE, PDF).status()).isEqualTo(412);
  }

  @Test
  void an_upload_of_unknown_length_is_refused() {
    TestClient.Answer refused =
        client.send(
            "PUT",
            TestClient.here(presign().field("url")),
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(PDF)),
            "Content-Type",
            TYPE);

    assertThat(refused.status()).isEqualTo(411);
    assertThat(refused.field("code")).isEqualTo("length_required");
  }

  @Test
  void an_upload_above_the_limit_is_refused_before_it_is_read() {
    TestClient.Answer refused =
        client.put(presign().field("url"), TYPE, new byte[(int) TestService.MAX_FILE_SIZE + 1]);

    assertThat(refused.status()).isEqualTo(413);
  }

  @Test
  void an_upload_that_breaks_off_leaves_nothing() throws Exception {
    TestClient.Answer granted = presign();

    String answer =
        RawHttp.send(
            client.port,
            "PUT "
                + TestClient.here(granted.field("url"))
                + " HTTP/1.1\r\nHost: x\r\n"
                + "Content-Type: application/pdf\r\nContent-Length: "
                + PDF.length
                + "\r\n\r\n%PDF");

    assertThat(answer).doesNotContain(" 200 ");
    assertThat(service.objects.describe(new ObjectKey(granted.field("key")))).isEmpty();
  }

  @Test
  void an_original_comes_back_as_an_attachment_by_its_signed_url() {
    String id = service.register("Bericht \"Süd\".pdf");
    String url = client.get("/v1/documents/" + id + "/content").header("Location");

    TestClient.Answer file = client.get(TestClient.here(url));

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.text()).isEqualTo("%PDF-1.7 Bericht \"Süd\".pdf");
    assertThat(file.header("Content-Type")).isEqualTo(TYPE);
    assertThat(file.header("Content-Disposition")).startsWith("attachment;").doesNotContain("\"S");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void a_download_needs_its_signature_its_time_and_its_object() {
    String id = service.register("a.pdf");
    String key = client.get("/v1/documents/" + id).field("s3_key");
    String url = TestClient.here(client.get("/v1/documents/" + id + "/content").header("Location"));

    assertThat(client.get("/v1/store/" + key).status()).isEqualTo(403);
    service.objects.delete(List.of(new ObjectKey(key)));
    assertThat(client.get(url).status()).isEqualTo(404);
    service.letPass(Duration.ofHours(1));
    assertThat(client.get(url).status()).isEqualTo(403);
  }

  @Test
  void where_the_store_has_a_server_of_its_own_this_one_keeps_no_objects() {
    try (TestService elsewhere = new TestService(TestService.PATIENT, false)) {
      assertThat(elsewhere.client.get("/v1/store/raw/a").status()).isEqualTo(404);
      assertThat(elsewhere.client.put("/v1/store/raw/a", TYPE, PDF).status()).isEqualTo(404);
    }
  }

  @Test
  void a_store_that_does_not_answer_is_worth_another_try() {
    service.faults.at("objectStore.*");

    TestClient.Answer refused = presign();

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.header("Retry-After")).isEqualTo("5");
    assertThat(refused.field("code")).isEqualTo("unavailable");
  }
}
