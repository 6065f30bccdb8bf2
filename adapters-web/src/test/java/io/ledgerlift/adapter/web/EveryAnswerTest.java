package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.Health.State;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Has every answer given that the description promises, and so holds each against its schema. */
class EveryAnswerTest {

  /** Needs two callers at the very same time; {@code POST …/process} shows the same answer. */
  private static final Set<String> OF_A_RACE = Set.of("delete /v1/documents/{id} 409");

  private static final List<String> OF_A_DOCUMENT =
      List.of(
          "",
          "/content",
          "/pages",
          "/pages/1/preview",
          "/artifacts",
          "/issues",
          "/statements",
          "/review",
          "/events",
          "/progress",
          "/export.json",
          "/export.xlsx",
          "/export.csv",
          "/export.md");

  private final TestService service = new TestService();
  private final TestClient client = service.client;
  private final Map<String, Object> file = service.upload("a.pdf", "%PDF-1.7");
  private final String id = client.post("/v1/documents", file, "Idempotency-Key", "k").field("id");

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void every_answer_that_is_described_is_given() {
    operations();
    before();
    service.worker.read(id);
    questions();
    reviews();
    requests();
    transfers();
    unavailable();
    after();

    Set<String> described = new HashSet<>(Description.LOADED.answers());
    described.removeIf(answer -> answer.endsWith(" default"));
    described.removeAll(OF_A_RACE);
    assertThat(client.seen).containsAll(described);
  }

  private void operations() {
    for (String path : List.of("/health", "/readyz", "/healthz", "/livez", "/metrics")) {
      client.get(path);
    }
    service.database.set(State.DOWN);
    client.get("/health");
    client.get("/readyz");
    String style = client.get("/").text().replaceAll("(?s).*href=\"(/assets/[^\"]+)\".*", "$1");
    for (String path :
        List.of(
            "/openapi.json", "/docs", "/docs/docs.css", "/", "/icon.svg", "/documents/x", style)) {
      client.get(path, "If-None-Match", client.get(path).header("ETag"));
    }
    client.get("/docs/none");
    client.get("/assets/none");
  }

  /** Nothing is read yet. */
  private void before() {
    OF_A_DOCUMENT.stream().filter(part -> !part.equals("/progress")).forEach(this::get);
    noReview();
    client.post("/v1/documents/" + id + "/process", "");
  }

  private void get(String part) {
    client.get("/v1/documents/" + id + part);
  }

  private void questions() {
    OF_A_DOCUMENT.forEach(this::get);
    String preview = "/v1/documents/" + id + "/pages/1/preview";
    client.get(preview, "If-None-Match", client.get(preview).header("ETag"));
    client.get("/v1/documents");
    client.get("/v1/documents?limit=0");
    client.get("/v1/documents/" + id + "/artifacts?limit=0");
    client.get("/v1/documents/" + id + "/issues?limit=0");
    client.get("/v1/documents/" + id + "/statements?limit=0");
    client.get("/v1/documents/" + id + "/content", "X-Actor", " ");
    client.get("/v1/documents/" + id + "/export.json", "X-Actor", " ");
    client.get("/v1/documents/" + id + "/export.xlsx", "X-Actor", " ");
    client.get("/v1/documents/" + id + "/export.csv", "X-Actor", " ");
    client.get("/v1/documents/" + id + "/export.csv?table=1");
    client.get("/v1/documents/" + id + "/export.md", "X-Actor", " ");
    for (String part : OF_A_DOCUMENT) {
      client.get("/v1/documents/" + UUID.randomUUID() + part);
    }
  }

  private void reviews() {
    String at = "/v1/documents/" + id;
    String table = client.get(at + "/artifacts?type=table").json().at("/artifacts/0/id").asText();
    Map<String, Object> edit =
        Map.of("table", table, "kind", "set_text", "row", 1, "column", 1, "text", "7");
    correct(at, edit);
    correct(at, edit);
    correct(at, Map.of("table", table, "kind", "paint"));
    correct("/v1/documents/" + UUID.randomUUID(), edit);
    client.post(at + "/corrections", "{", "If-Match", etag(at));
    client.post(at + "/corrections", "x".repeat(70_000), "If-Match", etag(at));
    client.post(at + "/corrections", "{}", "If-Match", etag(at), "Content-Type", "text/plain");
    for (String deed : List.of("/review/approve", "/corrections/1/undo", "/corrections")) {
      String body =
          deed.equals("/corrections")
              ? "{\"kind\":\"part_table\",\"table\":\"" + table + "\"}"
              : "";
      client.post(at + deed, body);
      client.post(at + deed, body, "If-Match", "\"0-0\"");
      client.post(at + deed, "", "If-Match", etag(at), "X-Actor", " ");
      client.post("/v1/documents/" + UUID.randomUUID() + deed, body, "If-Match", "\"0-0\"");
    }
    client.post(at + "/review/approve", "", "If-Match", etag(at));
    client.post(at + "/review/approve", "", "If-Match", etag(at), "X-Actor", "Ben");
    client.post(at + "/corrections/1/undo", "", "If-Match", etag(at));
    client.post(at + "/corrections/1/undo", "", "If-Match", etag(at));
  }

  private void correct(String at, Map<String, Object> edit) {
    client.post(at + "/corrections", edit, "If-Match", etag("/v1/documents/" + id));
  }

  private String etag(String at) {
    return client.get(at + "/review").header("ETag");
  }

  /** A review of a document that is not read, purged, or out of reach. */
  private void noReview() {
    String at = "/v1/documents/" + id;
    Map<String, Object> edit = Map.of("table", UUID.randomUUID().toString(), "kind", "part_table");
    client.post(at + "/corrections", edit, "If-Match", "\"1-0\"");
    client.post(at + "/corrections/1/undo", "", "If-Match", "\"1-0\"");
    client.post(at + "/review/approve", "", "If-Match", "\"1-0\"");
  }

  private void requests() {
    for (String path : List.of("/v1/uploads/presign", "/v1/documents")) {
      client.post(path, "{");
      client.post(path, "{}");
      client.post(path, "x".repeat(70_000));
      client.post(path, "{}", "Content-Type", "text/plain");
    }
    client.post("/v1/documents", file);
    for (String unknown : List.of(UUID.randomUUID().toString(), id)) {
      client.post("/v1/documents/" + unknown + "/process", "", "X-Actor", " ");
      client.post("/v1/documents/" + unknown + "/process", "");
    }
    client.delete("/v1/documents/" + UUID.randomUUID());
    client.delete("/v1/documents/" + id, "X-Actor", " ");
  }

  private void transfers() {
    Map<String, Object> order =
        Map.of("filename", "b.pdf", "content_type", "application/pdf", "file_size", 3);
    String url = client.post("/v1/uploads/presign", order).field("url");
    client.put(url, "application/pdf", new byte[4]);
    client.put(url + "x", "application/pdf", new byte[3]);
    client.put("/v1/store/..", "application/pdf", new byte[3]);
    client.put(url, "application/pdf", new byte[(int) TestService.MAX_FILE_SIZE + 1]);
    client.put(url, "text/plain", new byte[3]);
    client.send(
        "PUT",
        TestClient.here(url),
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3])));
    client.put(url, "application/pdf", new byte[3]);
    client.put(url, "application/pdf", new byte[3]);
    String download = client.get("/v1/documents/" + id + "/content").header("Location");
    client.get(TestClient.here(download));
    client.get("/v1/store/raw/a");
    client.get("/v1/store/.a");
  }

  private void unavailable() {
    Map<String, Object> order =
        Map.of("filename", "c.pdf", "content_type", "application/pdf", "file_size", 3);
    String upload = client.post("/v1/uploads/presign", order).field("url");
    String download = client.get("/v1/documents/" + id + "/content").header("Location");
    service.faults.everywhere();
    client.post("/v1/uploads/presign", order);
    client.put(upload, "application/pdf", new byte[3]);
    client.get(TestClient.here(download));
    client.post("/v1/documents", file);
    client.get("/v1/documents");
    OF_A_DOCUMENT.forEach(this::get);
    noReview();
    client.post("/v1/documents/" + id + "/process", "");
    client.delete("/v1/documents/" + id);
    service.faults.clear();
  }

  /** Everything is gone. */
  private void after() {
    client.delete("/v1/documents/" + id);
    client.delete("/v1/documents/" + id);
    OF_A_DOCUMENT.forEach(this::get);
    noReview();
    client.post("/v1/documents/" + id + "/process", "");
    client.post("/v1/documents", new HashMap<>(file), "Idempotency-Key", "k");
  }
}
