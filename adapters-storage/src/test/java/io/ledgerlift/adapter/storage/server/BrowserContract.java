package io.ledgerlift.adapter.storage.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.application.port.ExercisedStores;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.application.port.ObjectStore.SignedUpload;
import io.ledgerlift.application.port.ObjectStore.UploadOrder;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.ObjectKey;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a browser asks and looks for when a page of another origin uses a signed URL. */
@ExtendWith(ExercisedStores.class)
public abstract class BrowserContract {

  private static final byte[] BYTES = new byte[100];
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  protected abstract ObjectStore store();

  @Test
  void the_preflight_of_an_upload_is_granted() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(signed().url())
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", RunningServers.ORIGIN)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "content-type,if-none-match"));

    assertThat(answer.statusCode()).as(answer::body).isBetween(200, 204);
    assertGranted(answer);
    assertThat(header(answer, "Access-Control-Allow-Methods")).contains("PUT");
    assertThat(header(answer, "Access-Control-Allow-Headers").toLowerCase(Locale.ROOT))
        .contains("content-type", "if-none-match");
  }

  @Test
  void the_upload_itself_is_granted_and_its_mark_shown() throws Exception {
    SignedUpload upload = signed();
    HttpRequest.Builder request = HttpRequest.newBuilder(upload.url());
    upload
        .headers()
        .forEach(
            (name, value) -> {
              if (!name.equalsIgnoreCase("Content-Length")) {
                request.header(name, value);
              }
            });

    HttpResponse<String> answer =
        send(
            request.header("Origin", RunningServers.ORIGIN).PUT(BodyPublishers.ofByteArray(BYTES)));

    assertThat(answer.statusCode()).as(answer::body).isEqualTo(200);
    assertGranted(answer);
    assertThat(header(answer, "ETag")).isNotEmpty();
    assertThat(header(answer, "Access-Control-Expose-Headers")).containsIgnoringCase("etag");
  }

  private SignedUpload signed() {
    ObjectKey key = new ObjectKey("raw/7f-statement.pdf");
    return store()
        .presignUpload(new UploadOrder(key, ContentType.PDF, BYTES.length, Duration.ofMinutes(1)));
  }

  private static void assertGranted(HttpResponse<String> answer) {
    assertThat(header(answer, "Access-Control-Allow-Origin")).isIn(RunningServers.ORIGIN, "*");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return String.join(",", answer.headers().allValues(name));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
