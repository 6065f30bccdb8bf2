package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** A queue that speaks the protocol of SQS, in this process. */
final class OwnSqs implements AutoCloseable {

  private static final String QUEUE = "work";

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = freePort();
  private SQSRestServer server = opened();

  OwnSqs() {
    ask("/?Action=CreateQueue&QueueName=" + QUEUE);
  }

  /** Nobody answers any more, and every message is lost. */
  void shut() {
    server.stopAndWait();
  }

  /** Answers again, with an empty queue. */
  void open() {
    server = opened();
    ask("/?Action=CreateQueue&QueueName=" + QUEUE);
  }

  private SQSRestServer opened() {
    SQSRestServer opened = SQSRestServerBuilder.withInterface("localhost").withPort(port).start();
    opened.waitUntilStarted();
    return opened;
  }

  URI address() {
    return URI.create("http://localhost:" + port + "/000000000000/" + QUEUE);
  }

  /** What a store says when an object was put at this key. */
  void tellOf(String key) {
    String notice =
        """
        {"Records": [{"eventVersion": "2.1", "eventSource": "aws:s3",
          "eventName": "ObjectCreated:Put", "s3": {"object": {"key": "%s"}}}]}
        """
            .formatted(URLEncoder.encode(key, StandardCharsets.UTF_8));
    ask(
        address().getPath()
            + "?Action=SendMessage&MessageBody="
            + URLEncoder.encode(notice, StandardCharsets.UTF_8));
  }

  /** Messages that wait, are at hand, or were put back. */
  int messages() {
    String answer = ask(address().getPath() + "?Action=GetQueueAttributes&AttributeName.1=All");
    Matcher counts =
        Pattern.compile("<Name>ApproximateNumberOf\\w+</Name>\\s*<Value>(\\d+)</Value>")
            .matcher(answer);
    assertThat(counts.find()).as(answer).isTrue();
    int sum = 0;
    do {
      sum += Integer.parseInt(counts.group(1));
    } while (counts.find());
    return sum;
  }

  private String ask(String path) {
    HttpRequest request = HttpRequest.newBuilder(address().resolve(path)).GET().build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return answer.body();
    } catch (IOException unanswered) {
      throw new UncheckedIOException(unanswered);
    } catch (InterruptedException interrupted) {
      throw new AssertionError("interrupted", interrupted);
    }
  }

  @Override
  public void close() {
    server.stopAndWait();
  }

  private static int freePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
