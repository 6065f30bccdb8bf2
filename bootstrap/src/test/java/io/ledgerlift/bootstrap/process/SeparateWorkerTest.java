package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.bootstrap.process.Home.Finished;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An API without workers, and those who read documents beside it. */
class SeparateWorkerTest {

  @TempDir Path folder;
  private Home home;
  private Api api;

  @BeforeEach
  void open() {
    home = Home.in(folder);
    api = home.api();
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void documents_wait_until_a_command_or_a_worker_reads_them() {
    home.launch("serve", "--no-worker").awaitAnswer();
    String first = api.registered(Samples.letter(1));
    String second = api.registered(Samples.letter(2));

    assertThat(api.get("/health").expect(200).json().path("status").asText()).isEqualTo("degraded");
    Finished read = home.run("process-document", first);
    assertThat(read.out().strip()).as(read.err()).isEqualTo("completed");
    assertThat(status(first)).isEqualTo("completed");
    assertThat(status(second)).isEqualTo("uploaded");

    home.launch("worker");
    assertThat(api.ended(second).path("processing_status").asText()).isEqualTo("completed");
    await("the worker shows that it lives")
        .atMost(Duration.ofSeconds(20))
        .until(() -> api.get("/health").json().path("status").asText().equals("healthy"));
  }

  private String status(String id) {
    return api.document(id).path("processing_status").asText();
  }
}
