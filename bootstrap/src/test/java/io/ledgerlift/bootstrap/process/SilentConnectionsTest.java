package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More callers who say nothing than a service keeps connections. */
@Tag("long")
class SilentConnectionsTest {

  private static final int SILENT = 10_000;

  @TempDir Path folder;
  private final List<Socket> sockets = new ArrayList<>();
  private Home home;

  @BeforeEach
  void open() {
    home = Home.in(folder);
    home.serve();
  }

  @AfterEach
  void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    home.close();
  }

  @Test
  void those_who_ask_are_answered_and_documents_are_read() throws IOException {
    URI address = home.api().address();
    for (int i = 0; i < SILENT; i++) {
      Socket socket = new Socket("127.0.0.1", address.getPort());
      sockets.add(socket);
      String said = i % 2 == 0 ? "" : "GET /livez HTTP/1.1\r\nHo";
      socket.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
    }

    home.api().get("/health").expect(200);
    assertThat(home.api().completed(Samples.letter(61))).isNotEmpty();
  }
}
