package io.ledgerlift.bootstrap.process;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerlift.bootstrap.process.Api.Answer;
import io.ledgerlift.bootstrap.process.Journal.Acknowledged;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Clients that upload {@link Samples#mixed} and do not give up: a request that a dying service left
 * without an answer is sent again, with its Idempotency-Key, when the service is back. Their
 * journal of what was acknowledged is the truth that the service is held to.
 */
final class Load implements AutoCloseable {

  private static final int CLIENTS = 2;

  /** As long as a client waits for a service that is down. */
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
  private final List<Future<?>> sent = new ArrayList<>();
  private final Map<Integer, Acknowledged> journal = new ConcurrentSkipListMap<>();

  /** Keeps the Idempotency-Keys of several loads apart. */
  private final String name = "load-" + UUID.randomUUID();

  private final Api api;

  Load(Api api) {
    this.api = api;
  }

  /** The service left a request without a useful answer. */
  private static final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unanswered(String answer) {
      super(answer);
    }
  }

  /** Has so many more documents uploaded, and waits for none of them. */
  void send(int documents) {
    for (int i = 0; i < documents; i++) {
      int number = sent.size();
      sent.add(clients.submit(() -> deliver(number)));
    }
  }

  /** How many documents were acknowledged until now. */
  int acknowledged() {
    return journal.size();
  }

  /** Waits until everything that was sent is acknowledged; answers the journal. */
  Journal journal() {
    for (Future<?> each : sent) {
      try {
        each.get();
      } catch (InterruptedException interrupted) {
        throw new AssertionError("interrupted", interrupted);
      } catch (ExecutionException failure) {
        throw new AssertionError("a client was refused", failure.getCause());
      }
    }
    return Journal.of(List.copyOf(journal.values()));
  }

  private void deliver(int number) {
    Upload file = Samples.mixed(number);
    String key = untilAnswered(() -> upload(file));
    JsonNode document = untilAnswered(() -> register(key, file, number));
    String id = document.path("id").asText();
    journal.put(number, new Acknowledged(number, id, untilAnswered(() -> trail(id))));
  }

  private String upload(Upload file) {
    JsonNode granted = useful(api.presign(file)).expect(200).json();
    useful(api.put(granted, file)).expect(200);
    return granted.path("key").asText();
  }

  private JsonNode register(String key, Upload file, int number) {
    return useful(api.register(key, file, "Idempotency-Key", name + "-" + number))
        .expect(201)
        .json();
  }

  private List<String> trail(String id) {
    return Trails.entries(
        Trails.of(useful(api.get("/v1/documents/" + id + "/events")).expect(200)));
  }

  private static Answer useful(Answer answer) {
    if (answer.status() >= 500) {
      throw new Unanswered(answer.text());
    }
    return answer;
  }

  private static <T> T untilAnswered(Callable<T> request) {
    return await("an answer")
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptionsMatching(
            failure -> failure instanceof UncheckedIOException || failure instanceof Unanswered)
        .until(request, answer -> true);
  }

  @Override
  public void close() {
    clients.shutdownNow();
  }
}
