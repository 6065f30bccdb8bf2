package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events one by one, and holds each against its description. */
final class EventStream implements AutoCloseable {

  private final BufferedReader lines;

  EventStream(HttpResponse<InputStream> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("text/event-stream;charset=utf-8");
    lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  /** One event as it came. */
  record Event(String name, String id, JsonNode data) {

    /** Such as {@code processing reading 1/2}. */
    String told() {
      return "%s %s %s/%s"
          .formatted(
              data.path("status").asText(),
              data.path("stage").asText(),
              data.path("pages_done").asText(),
              data.path("page_count").asText());
    }
  }

  /** The next event; null when the stream ended. */
  @Nullable Event next() {
    try {
      Map<String, String> fields = new HashMap<>();
      String line;
      while ((line = lines.readLine()) != null) {
        int colon = line.indexOf(':');
        if (colon > 0) {
          fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
        } else if (line.isEmpty() && fields.containsKey("event")) {
          return event(fields);
        }
      }
      return null;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The next line, comments and all; null when the stream ended. */
  @Nullable String line() {
    try {
      return lines.readLine();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Event event(Map<String, String> fields) throws IOException {
    JsonNode data = TestClient.JSON.readTree(fields.get("data"));
    String schema = fields.get("event").equals("end") ? "End" : "Progress";
    assertThat(Description.LOADED.problems(schema, data)).isEmpty();
    return new Event(fields.get("event"), fields.get("id"), data);
  }

  /** What the rest of the stream tells. */
  List<String> rest() {
    List<String> told = new ArrayList<>();
    for (Event event = next(); event != null; event = next()) {
      told.add(
          event.name().equals("end")
              ? "end " + event.data().path("reason").asText()
              : event.told());
    }
    return told;
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
