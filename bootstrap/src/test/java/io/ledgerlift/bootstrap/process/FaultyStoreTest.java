package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ledgerlift.adapter.storage.server.FaultyStore;
import io.ledgerlift.adapter.storage.server.FaultyStore.Request;
import io.ledgerlift.adapter.storage.server.FaultyStore.Treatment;
import io.ledgerlift.adapter.storage.server.S3ProxyServer;
import io.ledgerlift.bootstrap.process.Api.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole services, by either client of S3, whose store is not well. */
class FaultyStoreTest {

  private static final long SEED = Long.getLong("ledgerlift.seed", 1L);

  /** What an operator is promised, see docs/operations.md. */
  private static final Duration BACK = Duration.ofSeconds(5);

  private static S3ProxyServer server;
  private static FaultyStore store;

  @TempDir Path folder;
  private Home home;

  @BeforeAll
  static void openStore() throws Exception {
    server = S3ProxyServer.start("http://localhost:3000");
    store = FaultyStore.before(server.endpoint());
  }

  @AfterAll
  static void closeStore() throws Exception {
    store.close();
    server.close();
  }

  @AfterEach
  void close() {
    store.treat(request -> Treatment.WELL);
    home.close();
  }

  private Api serve(String useAws) {
    home =
        Home.in(folder)
            .with("USE_AWS", useAws)
            .with("S3_BUCKET", "faulty-" + UUID.randomUUID())
            .with("S3_ENDPOINT", store.endpoint().toString())
            .with("AWS_ACCESS_KEY_ID", server.accessKey().id())
            .with("AWS_SECRET_ACCESS_KEY", server.accessKey().secret());
    home.serve();
    return home.api();
  }

  /** One request of five is refused, one of ten is cut off or told wrong. */
  private static Function<Request, Treatment> unwell() {
    SplittableRandom random = new SplittableRandom(SEED);
    return request ->
        switch (random.nextInt(20)) {
          case 0, 1, 2, 3 -> Treatment.BUSY;
          case 4 -> request.method().equals("GET") ? Treatment.CUT : Treatment.WELL;
          default -> Treatment.WELL;
        };
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void store_that_fails_at_random_loses_nothing(String useAws) {
    Api api = serve(useAws);
    try (Load load = new Load(api)) {
      store.treat(unwell());
      load.send(5);
      Journal journal = load.journal();
      journal.documents().forEach(each -> api.ended(each.id()));
      store.treat(request -> Treatment.WELL);
      Reckoning reckoning = Reckoning.of(home, journal);

      System.out.println("a store that fails at random: " + reckoning);
      assertThat(reckoning.outcomes()).containsOnlyKeys("completed", "damaged");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void bits_that_flip_are_found_and_a_store_that_is_away_is_used_when_it_is_back(String useAws) {
    Api api = serve(useAws);

    assertFlipsAreFound(api);
    assertBack(api);
  }

  /** One that flips once is fetched again; one that always does is never read. */
  private static void assertFlipsAreFound(Api api) {
    AtomicInteger fetched = new AtomicInteger();
    store.treat(original(() -> fetched.incrementAndGet() == 1));
    assertThat(api.completed(Samples.letter(51))).isNotEmpty();
    assertThat(fetched).hasValueGreaterThan(1);

    store.treat(original(() -> true));
    String id = api.registered(Samples.letter(52));
    assertThat(api.ended(id).path("error_message").asText()).startsWith("source_changed: ");
    assertThat(api.get("/v1/documents/" + id + "/artifacts").status()).isEqualTo(409);
  }

  private static Function<Request, Treatment> original(BooleanSupplier flipped) {
    return request ->
        isOriginal(request) && flipped.getAsBoolean() ? Treatment.FLIPPED : Treatment.WELL;
  }

  private static boolean isOriginal(Request request) {
    return request.method().equals("GET") && request.path().contains("/raw/");
  }

  private static void assertBack(Api api) {
    store.treat(request -> Treatment.WELL);
    Upload letter = Samples.letter(53);
    String key = api.upload(letter);

    store.treat(request -> Treatment.BUSY);
    Answer refused = api.register(key, letter).expect(503);
    assertThat(refused.header("Retry-After")).matches("[1-9]\\d*");
    assertThat(api.get("/health").expect(503).json().at("/checks/storage/status").asText())
        .isEqualTo("unhealthy");
    api.get("/livez").expect(200);

    store.treat(request -> Treatment.WELL);
    String id =
        await("the document is registered")
            .atMost(BACK)
            .until(() -> api.register(key, letter), answer -> answer.status() == 201)
            .json()
            .path("id")
            .asText();
    assertThat(api.ended(id).path("processing_status").asText()).isEqualTo("completed");
  }

  /** The original comes at 1 KB/s until the worker has had enough, which takes half a minute. */
  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  @Tag("long")
  void store_that_trickles_is_given_up_and_the_document_is_read_when_it_runs(String useAws) {
    Api api = serve(useAws);
    store.treat(request -> isOriginal(request) ? Treatment.TRICKLED : Treatment.WELL);
    String id = api.registered(Samples.padded(Samples.letter(54), 200_000));
    await("the worker has had enough")
        .atMost(Duration.ofMinutes(3))
        .until(() -> api.eventTypes(id).contains("retry_scheduled"));

    store.treat(request -> Treatment.WELL);

    assertThat(api.ended(id).path("processing_status").asText()).isEqualTo("completed");
  }
}
