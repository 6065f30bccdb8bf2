package io.ledgerlift.adapter.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.concurrent.CopyOnWriteArrayList;

/** Calls one {@link HttpApi}. What it answers is held against the API's own description. */
final class TestClient {

  static final ObjectMapper JSON = new ObjectMapper();

  /** Far above what any call takes; a hang fails instead of hanging. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final int port;
  final List<String> seen = new CopyOnWriteArrayList<>();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  TestClient(int port) {
    this.port = port;
  }

  /** An answer, read whole. */
  record Answer(HttpRequest request, HttpResponse<byte[]> response) {

    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException broken) {
        throw new AssertionError("no JSON: " + text(), broken);
      }
    }

    String field(String name) {
      return json().path(name).asText();
    }

    /** {@code field: code} of every field error. */
    List<String> errors() {
      List<String> errors = new ArrayList<>();
      json()
          .path("errors")
          .forEach(e -> errors.add(e.path("field").asText() + ": " + e.path("code").asText()));
      return errors;
    }
  }

  Answer get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  Answer post(String path, Map<String, ?> json, String... headers) {
    return post(path, write(json), headers);
  }

  Answer post(String path, String json, String... headers) {
    return send(
        "POST",
        path,
        BodyPublishers.ofString(json),
        with(headers, "Content-Type", "application/json"));
  }

  Answer delete(String path, String... headers) {
    return send("DELETE", path, BodyPublishers.noBody(), headers);
  }

  Answer put(String url, String contentType, byte[] bytes) {
    return send("PUT", here(url), BodyPublishers.ofByteArray(bytes), "Content-Type", contentType);
  }

  /** The path and query of a URL that names the service by another address. */
  static String here(String url) {
    URI uri = URI.create(url);
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  Answer send(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest request = request(method, path, body, headers);
    try {
      Answer answer = new Answer(request, http.send(request, BodyHandlers.ofByteArray()));
      Description.LOADED.check(answer);
      seen.add(Description.LOADED.place(answer));
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An answer that comes bit by bit. */
  HttpResponse<InputStream> stream(String path, String... headers) {
    try {
      return http.send(
          request("GET", path, BodyPublishers.noBody(), headers), BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PATIENCE)
            .method(method, body);
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request.build();
  }

  private static String[] with(String[] headers, String name, String value) {
    String[] all = new String[headers.length + 2];
    all[0] = name;
    all[1] = value;
    System.arraycopy(headers, 0, all, 2, headers.length); // what a test sets counts more
    return all;
  }

  private static String write(Object tree) {
    try {
      return JSON.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
