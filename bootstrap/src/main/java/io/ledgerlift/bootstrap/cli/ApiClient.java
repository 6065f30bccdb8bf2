package io.ledgerlift.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerlift.fixtures.GeneratedDocument;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Uploads a document in the way that any program would: by HTTP and a signed URL. */
final class ApiClient {

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;

  ApiClient(URI address) {
    this.address = address;
  }

  JsonNode presign(String filename, String contentType, int size)
      throws IOException, InterruptedException {
    return post(
        "/v1/uploads/presign",
        Map.of("filename", filename, "content_type", contentType, "file_size", size));
  }

  void put(JsonNode granted, byte[] content) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(granted.path("url").asText()))
            .PUT(BodyPublishers.ofByteArray(content));
    granted
        .path("headers")
        .properties()
        .forEach(
            header -> {
              if (!header.getKey().equalsIgnoreCase("Content-Length")) {
                request.header(header.getKey(), header.getValue().asText());
              }
            });
    answer(request.build());
  }

  JsonNode register(String key, GeneratedDocument document)
      throws IOException, InterruptedException {
    return post(
        "/v1/documents",
        Map.of(
            "s3_key",
            key,
            "original_filename",
            document.fileName(),
            "content_type",
            document.contentType(),
            "file_size",
            document.bytes().length));
  }

  private JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .header("X-Actor", "demo")
            .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
            .build();
    return json.readTree(answer(request));
  }

  private @Nullable String answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(
          "%s %s answered %d: %s"
              .formatted(
                  request.method(),
                  request.uri().getPath(),
                  response.statusCode(),
                  response.body()));
    }
    return response.body();
  }
}
