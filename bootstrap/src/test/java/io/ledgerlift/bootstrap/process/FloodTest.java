package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerlift.bootstrap.process.Api.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand documents that come as fast as clients can send them, while a worker reads. How fast
 * that is depends on the machine, which clients, service and database share here: it is printed.
 */
@Tag("long")
@ExtendWith(SharedPostgres.class)
class FloodTest {

  private static final int DOCUMENTS = Integer.getInteger("ledgerlift.documents", 10_000);
  private static final int CLIENTS = 16;
  private static final Duration READ = Duration.ofMinutes(60);

  private final ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();
  private final Upload letter = Samples.letter(41);

  @TempDir Path folder;
  private Home home;
  private Api api;

  @BeforeEach
  void open(Postgres postgres) {
    home = Home.in(folder).on(postgres.database());
    api = home.api();
    home.launch("serve", "--no-worker").awaitAnswer();
    Workers.awaitAtWork(home.database(), home.launch("worker"));
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void all_are_accepted_and_read() throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> sent = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < DOCUMENTS; i++) {
      int number = i;
      sent.add(clients.submit(() -> send(Samples.commented(letter, Integer.toString(number)))));
    }
    for (Future<?> each : sent) {
      each.get();
    }
    clients.shutdown();
    Duration accepted = Duration.ofNanos(System.nanoTime() - start);
    await("all are read").atMost(READ).pollInterval(Duration.ofSeconds(1)).until(this::isDone);

    List<Long> sorted = millis.stream().sorted().toList();
    System.out.printf(
        "%d documents accepted in %d s, read after %d s; %d calls: median %d ms, p99 %d ms, worst"
            + " %d ms%n",
        DOCUMENTS,
        accepted.toSeconds(),
        Duration.ofNanos(System.nanoTime() - start).toSeconds(),
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 99 / 100),
        sorted.get(sorted.size() - 1));
    assertThat(
            home.database()
                .ask("select count(*) from documents where processing_status = 'completed'"))
        .containsExactly(Integer.toString(DOCUMENTS));
  }

  private void send(Upload file) {
    JsonNode granted = timed(() -> api.presign(file)).expect(200).json();
    timed(() -> api.put(granted, file)).expect(200);
    timed(() -> api.register(granted.path("key").asText(), file)).expect(201);
  }

  private Answer timed(Supplier<Answer> call) {
    long start = System.nanoTime();
    Answer answer = call.get();
    millis.add((System.nanoTime() - start) / 1_000_000);
    return answer;
  }

  private boolean isDone() {
    String open =
        "select count(*) from documents where processing_status not in ('completed', 'failed')";
    return home.database().ask(open).equals(List.of("0"));
  }
}
