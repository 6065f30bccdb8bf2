package io.ledgerlift.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import io.ledgerlift.application.Needs;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadTest {

  private static final int TRANSFERS = 64;
  private static final int SILENT = 4_000;

  /** As many as the server has at most, see {@code Limits}. */
  private static final int MOST_THREADS = 250;

  private final TestService service = new TestService();
  private final List<Socket> sockets = new ArrayList<>();

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    service.close();
  }

  private void open(String text) throws IOException {
    Socket socket = new Socket("127.0.0.1", service.client.port);
    sockets.add(socket);
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void silent_connections_keep_nobody_from_an_answer() throws IOException {
    Needs.that(roomFor(2 * SILENT), "4,000 connections at once need 8,000 open files");
    for (int i = 0; i < SILENT; i++) {
      open(i % 2 == 0 ? "" : "GET /livez HTTP/1.1\r\nHo");
    }

    assertThat(service.client.get("/health").status()).isEqualTo(200);
    assertThat(service.client.get("/livez", "X-Big", "x".repeat(20_000)).status()).isEqualTo(431);
    assertThat(threads()).isLessThanOrEqualTo(MOST_THREADS);
  }

  private static boolean roomFor(int files) {
    return !(ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix)
        || unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount() > files + 500;
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("http-"))
        .count();
  }

  @Test
  void slow_transfers_are_bounded_and_short_questions_still_answered() throws IOException {
    String url = presign();
    String half =
        "PUT "
            + url
            + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/pdf\r\nContent-Length: 9\r\n\r\n%PDF";
    for (int i = 0; i < TRANSFERS; i++) {
      open(half);
    }

    await()
        .untilAsserted(
            () ->
                assertThat(service.client.put(url, "application/pdf", new byte[8]).field("code"))
                    .isEqualTo("too_many_transfers"));
    assertThat(service.client.get("/health").status()).isEqualTo(200);
  }

  private String presign() {
    Map<String, Object> order =
        Map.of("filename", "a.pdf", "content_type", "application/pdf", "file_size", 9);
    return TestClient.here(service.client.post("/v1/uploads/presign", order).field("url"));
  }

  @Test
  void a_stopping_service_lets_answers_under_way_end() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    service.metrics =
        () -> {
          asked.countDown();
          waitFor(go);
          return "late 1\n";
        };
    CompletableFuture<TestClient.Answer> answer =
        CompletableFuture.supplyAsync(() -> service.client.get("/metrics"));
    waitFor(asked);

    CompletableFuture<Void> stopped = CompletableFuture.runAsync(service.api::close);
    await().until(() -> isRefused());
    go.countDown();

    assertThat(answer.get(10, TimeUnit.SECONDS).text()).isEqualTo("late 1\n");
    stopped.get(10, TimeUnit.SECONDS);
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether nobody listens any more, or newcomers are sent away. */
  private boolean isRefused() {
    try {
      return !RawHttp.get(service.client.port, "/livez").contains(" 200 ");
    } catch (IOException nobodyListens) {
      return true;
    }
  }
}
