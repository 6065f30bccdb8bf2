package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.bootstrap.process.Api.Answer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An API all of whose connections to the database are held up by somebody else's lock. */
@ExtendWith(SharedPostgres.class)
class ExhaustedPoolTest {

  /** Many more than the pool has connections. */
  private static final int CALLERS = 64;

  @TempDir Path folder;
  private Wired wired;
  private Api api;
  private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

  @BeforeEach
  void open(Postgres postgres) {
    wired = Wired.in(folder, postgres);
    api = wired.api();
    wired.serveApi();
  }

  @AfterEach
  void close() {
    callers.shutdownNow();
    wired.close();
  }

  @Test
  void callers_are_told_to_come_again_and_health_answers_meanwhile() throws SQLException {
    try (Connection somebody = wired.database().connect();
        Statement lock = somebody.createStatement()) {
      somebody.setAutoCommit(false);
      lock.execute("lock table documents in access exclusive mode");
      List<CompletableFuture<Answer>> calls =
          Stream.generate(() -> CompletableFuture.supplyAsync(this::list, callers))
              .limit(CALLERS)
              .toList();

      api.get("/livez").expect(200);
      assertThat(api.get("/health").json().at("/checks/database/status").asText()).isNotEmpty();
      for (CompletableFuture<Answer> call : calls) {
        assertThat(call.join().expect(503).header("Retry-After")).matches("[1-9]\\d*");
      }
      somebody.rollback();
    }
    await("the API is itself again")
        .atMost(Duration.ofSeconds(5))
        .until(() -> list().status() == 200);
  }

  private Answer list() {
    return api.get("/v1/documents");
  }
}
