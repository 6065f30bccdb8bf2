package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callers that are refused learn why, and whether they may go on on the same connection. */
class RefusedBodiesTest {

  private static final int PATIENCE = 20_000;
  private static final String HEAD = " HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n";
  private static final String QUESTION = "GET /livez" + HEAD + "\r\n";

  private final TestService service = new TestService();
  private final int port = service.client.port;

  @AfterEach
  void stop() {
    service.close();
  }

  /**
   * One answer's status line and headers; its body, told by Content-Length, is read and dropped.
   */
  private static String answer(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      assertThat(next).as("the connection ended after: " + head).isNotNegative();
      head.append((char) next);
    }
    String length = head.toString().replaceFirst("(?is).*content-length: *(\\d+).*", "$1");
    in.skipNBytes(Long.parseLong(length));
    return head.toString();
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(PATIENCE);
    socket.setTcpNoDelay(true); // head and body are packets of their own, as clients send them
    return socket;
  }

  @Test
  void a_refused_body_leaves_a_connection_that_serves_the_next_request() throws Exception {
    for (String target :
        List.of("PUT /v1/store/raw/a", "POST /v1/documents", "POST /nowhere", "PATCH /livez")) {
      for (String framing : List.of("Content-Length: 3", "Transfer-Encoding: chunked")) {
        try (Socket socket = connect()) {
          send(socket.getOutputStream(), target + HEAD + framing + "\r\n\r\n");
          send(socket.getOutputStream(), framing.endsWith("3") ? "abc" : "3\r\nabc\r\n0\r\n\r\n");
          String refused = answer(socket.getInputStream());
          send(socket.getOutputStream(), QUESTION);

          assertThat(refused).as(target).startsWith("HTTP/1.1 4").doesNotContain("close");
          assertThat(answer(socket.getInputStream())).startsWith("HTTP/1.1 200");
        }
      }
    }
  }

  @Test
  void a_body_that_is_too_long_to_be_thrown_away_ends_the_connection_with_notice()
      throws Exception {
    try (Socket socket = connect()) {
      String length = "Content-Length: " + (TestService.MAX_FILE_SIZE + 1);
      send(socket.getOutputStream(), "PUT /v1/store/raw/a" + HEAD + length + "\r\n\r\n");

      assertThat(answer(socket.getInputStream()))
          .startsWith("HTTP/1.1 413")
          .containsIgnoringCase("connection: close");
      assertThat(socket.getInputStream().read()).isNegative();
    }
  }

  @Test
  void a_caller_still_sending_a_body_that_is_too_long_gets_its_answer() throws Exception {
    try (Socket socket = connect()) {
      long length = 50 * TestService.MAX_FILE_SIZE; // more than any buffer on the way holds
      OutputStream out = socket.getOutputStream();
      send(out, "PUT /v1/store/raw/a" + HEAD + "Content-Length: " + length + "\r\n\r\n");
      out.write(new byte[(int) length]);

      assertThat(answer(socket.getInputStream()))
          .startsWith("HTTP/1.1 413")
          .containsIgnoringCase("connection: close");
    }
  }

  @Test
  void whoever_asks_before_sending_is_refused_without_having_to_send() throws Exception {
    try (Socket socket = connect()) {
      String asks = "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n";
      send(socket.getOutputStream(), "PUT /v1/store/raw/a" + HEAD + asks);

      assertThat(answer(socket.getInputStream()))
          .startsWith("HTTP/1.1 403")
          .containsIgnoringCase("connection: close");
    }
  }
}
