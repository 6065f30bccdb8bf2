package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A client of the service, as any other program would write it. */
final class Api {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Set<String> ENDS = Set.of("completed", "failed");

  /** Redirects are looked at, not followed. */
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final URI address;

  Api(URI address) {
    this.address = address;
  }

  /** A whole answer. */
  record Answer(HttpResponse<byte[]> response) {

    int status() {
      return response.statusCode();
    }

    byte[] body() {
      return response.body();
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException noJson) {
        throw new UncheckedIOException(text(), noJson);
      }
    }

    Answer expect(int status) {
      assertThat(status()).as(this::text).isEqualTo(status);
      return this;
    }
  }

  URI address() {
    return address;
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer delete(String path) {
    return send(request(path).DELETE());
  }

  Answer post(String path, Map<String, ?> body, String... headers) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.POST(json(body)));
  }

  /** Asks for a place and puts the bytes there; answers the key. */
  String upload(Upload file) {
    JsonNode granted = granted(file);
    put(granted, file).expect(200);
    return granted.path("key").asText();
  }

  /** Asks for a place. */
  JsonNode granted(Upload file) {
    return presign(file).expect(200).json();
  }

  /** Asks for a place, whatever is answered. */
  Answer presign(Upload file) {
    Map<String, Object> asked =
        Map.of(
            "filename", file.filename(),
            "content_type", file.contentType(),
            "file_size", file.bytes().length);
    return post("/v1/uploads/presign", asked);
  }

  /** Puts the bytes there with the headers that were answered, whatever the store says. */
  Answer put(JsonNode granted, Upload file) {
    HttpRequest.Builder put =
        HttpRequest.newBuilder(URI.create(granted.path("url").asText())).timeout(ANSWER);
    granted
        .path("headers")
        .properties()
        .forEach(
            header -> {
              if (!header.getKey().equalsIgnoreCase("Content-Length")) {
                put.header(header.getKey(), header.getValue().asText());
              }
            });
    return send(put.PUT(BodyPublishers.ofByteArray(file.bytes())));
  }

  /** Makes a document of an upload, whatever the answer. */
  Answer register(String key, Upload file, String... headers) {
    Map<String, Object> body =
        Map.of(
            "s3_key",
            key,
            "original_filename",
            file.filename(),
            "content_type",
            file.contentType(),
            "file_size",
            file.bytes().length);
    return post("/v1/documents", body, headers);
  }

  /** Uploads and registers; answers the document's id. */
  String registered(Upload file) {
    return register(upload(file), file).expect(201).json().path("id").asText();
  }

  JsonNode document(String id) {
    return get("/v1/documents/" + id).expect(200).json();
  }

  /** The document when its reading has ended either way. */
  JsonNode ended(String id) {
    return await("the reading of " + id + " has ended")
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> document(id),
            document -> ENDS.contains(document.path("processing_status").asText()));
  }

  /** Uploads, registers and awaits the completed reading; answers the document's id. */
  String completed(Upload file) {
    String id = registered(file);
    JsonNode document = ended(id);
    assertThat(document.path("processing_status").asText())
        .as(document::toString)
        .isEqualTo("completed");
    return id;
  }

  /** The trail, oldest first. */
  List<JsonNode> events(String id) {
    return Trails.of(get("/v1/documents/" + id + "/events").expect(200));
  }

  /** What the events of the trail are called. */
  List<String> eventTypes(String id) {
    return events(id).stream().map(event -> event.path("type").asText()).toList();
  }

  /** Everything at {@code path} under {@code name}, batch by batch. */
  List<JsonNode> all(String path, String name) {
    List<JsonNode> all = new ArrayList<>();
    String next = "";
    do {
      JsonNode batch = get(path + next).expect(200).json();
      batch.path(name).forEach(all::add);
      String cursor = batch.path("next_cursor").asText("");
      next = cursor.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + "cursor=" + cursor;
    } while (!next.isEmpty());
    return all;
  }

  Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException unanswered) {
      throw new UncheckedIOException(unanswered);
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }

  private HttpRequest.Builder request(String path) {
    URI place = URI.create(path.startsWith("http") ? path : address + path);
    return HttpRequest.newBuilder(place).timeout(ANSWER).header("X-Actor", "tester");
  }

  private static BodyPublisher json(Map<String, ?> body) {
    try {
      return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
