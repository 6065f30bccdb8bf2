package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsTest {

  private final TestService service = new TestService();
  private final TestClient client = service.client;
  private final String id = service.register("a.pdf");

  @AfterEach
  void stop() {
    service.close();
  }

  private JsonNode lastEvent() {
    JsonNode events = client.get("/v1/documents/" + id + "/events").json().path("events");
    return events.get(events.size() - 1);
  }

  private TestClient.Answer download(String... headers) {
    return client.get("/v1/documents/" + id + "/content", headers);
  }

  @Test
  void every_deed_leaves_its_event_oldest_first() {
    service.worker.read(id);
    download();
    client.get("/v1/documents/" + id + "/export.json");

    JsonNode events = client.get("/v1/documents/" + id + "/events").json().path("events");

    assertThat(events.findValuesAsText("sequence"))
        .containsExactly("1", "2", "3", "4", "5", "6", "7");
    List<String> types = new ArrayList<>();
    events.forEach(event -> types.add(event.path("type").asText()));
    assertThat(types)
        .containsExactly(
            "document_uploaded",
            "processing_started",
            "extraction_completed",
            "checks_failed",
            "processing_completed",
            "document_downloaded",
            "document_exported");
  }

  @Test
  void an_event_tells_who_and_on_which_request() {
    download("X-Actor", "ann@example.org", "X-Request-Id", "trace.1-a_B");

    assertThat(lastEvent().path("request_id").asText()).isEqualTo("trace.1-a_B");
    assertThat(lastEvent().path("actor").path("id").asText()).isEqualTo("ann@example.org");
    assertThat(lastEvent().path("actor").path("authenticated").asBoolean()).isFalse();
    assertThat(lastEvent().path("created_at").asText()).isEqualTo("2026-03-02T12:00:00.000001Z");
  }

  @Test
  void nobody_in_particular_is_anonymous() {
    download();

    assertThat(lastEvent().path("actor").path("id").asText()).isEqualTo("anonymous");
  }

  @Test
  void actors_have_names_in_any_script() throws Exception {
    RawHttp.get(client.port, "/v1/documents/" + id + "/content", "X-Actor: Zo\u00c3\u00ab");
    assertThat(lastEvent().path("actor").path("id").asText()).isEqualTo("Zoë");

    RawHttp.get(client.port, "/v1/documents/" + id + "/content", "X-Actor: Zo\u00eb");
    assertThat(lastEvent().path("actor").path("id").asText()).isEqualTo("Zoë");
  }

  @Test
  void an_actor_without_a_proper_name_is_refused() {
    TestClient.Answer refused = download("X-Actor", "x".repeat(255));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.errors()).containsExactly("X-Actor: invalid_actor");
    assertThat(client.delete("/v1/documents/" + id, "X-Actor", " ").status()).isEqualTo(422);
    assertThat(client.post("/v1/documents/" + id + "/process", "", "X-Actor", " ").status())
        .isEqualTo(422);
  }

  @Test
  void a_request_is_named_by_its_caller_its_trace_or_us() {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    String parent = "00-" + trace + "-b7ad6b7169203331-01";

    assertThat(client.get("/livez", "X-Request-Id", "mine").header("X-Request-Id"))
        .isEqualTo("mine");
    assertThat(client.get("/livez", "traceparent", parent).header("X-Request-Id")).isEqualTo(trace);
    assertThat(
            client
                .get("/livez", "traceparent", "00-" + "0".repeat(32) + "-b7ad6b7169203331-01")
                .header("X-Request-Id"))
        .startsWith("made-");
    assertThat(client.get("/livez", "X-Request-Id", "no spaces").header("X-Request-Id"))
        .startsWith("made-");
    assertThat(client.get("/livez", "X-Request-Id", "x".repeat(129)).header("X-Request-Id"))
        .startsWith("made-");
    assertThat(client.get("/nowhere", "X-Request-Id", "mine").field("trace_id")).isEqualTo("mine");
  }

  @Test
  void the_address_is_the_connections_whatever_headers_say() {
    download("X-Forwarded-For", "203.0.113.9");

    assertThat(service.addressOfLastEvent(id)).isEqualTo("127.0.0.1");
  }
}
