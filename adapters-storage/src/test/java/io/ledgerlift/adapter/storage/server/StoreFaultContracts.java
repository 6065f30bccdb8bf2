package io.ledgerlift.adapter.storage.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.ledgerlift.adapter.storage.server.FaultyStore.Treatment;
import io.ledgerlift.adapter.storage.signing.AccessKey;
import io.ledgerlift.application.Health;
import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.GeneratedBytes;
import io.ledgerlift.application.port.ObjectStore;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a client does on one server when something is wrong; each test has a bucket of its own. What
 * holds when all is well stands in {@link StoreOnServerContracts}.
 */
public abstract class StoreFaultContracts extends StoreInBucket {

  /** Sent in several parts. */
  private static final int LARGE = 20 * 1024 * 1024;

  protected StoreFaultContracts(S3Server server) {
    super(server);
  }

  @Test
  void store_can_be_prepared_again_and_keeps_what_it_has() {
    ObjectKey key = new ObjectKey("raw/a");
    opened.store().put(key, "application/pdf", new ByteArrayInputStream(new byte[9]), 9);

    opened.prepare().run();

    assertThat(opened.store().describe(key)).isPresent();
  }

  @Test
  void missing_bucket_is_a_failure_and_no_missing_object() {
    try (OpenStore unprepared = open(bucketAt(server.endpoint(), server.accessKey()))) {
      ObjectStore store = unprepared.store();
      ObjectKey key = new ObjectKey("raw/a");

      assertThatThrownBy(() -> store.describe(key)).isInstanceOf(Unavailable.class);
      assertThatThrownBy(() -> store.open(key)).isInstanceOf(Unavailable.class);
      assertThatThrownBy(() -> store.list("", object -> {})).isInstanceOf(Unavailable.class);
    }
  }

  @Test
  void wrong_credentials_stop_the_start_with_one_line_that_says_what_to_do() {
    AccessKey wrong = new AccessKey(server.accessKey().id(), "not-the-secret");
    try (OpenStore stranger = open(bucketAt(server.endpoint(), wrong))) {
      assertThatThrownBy(() -> stranger.prepare().run())
          .isInstanceOf(Unavailable.class)
          .hasMessageStartingWith("S3_BUCKET: the store refuses our access")
          .hasMessageNotContainingAny("\n", "not-the-secret");
    }
  }

  @Test
  void failures_name_neither_host_nor_key_nor_bucket() {
    AccessKey wrong = new AccessKey(server.accessKey().id(), "not-the-secret");
    try (OpenStore stranger = open(bucketAt(server.endpoint(), wrong))) {
      assertThatThrownBy(() -> stranger.store().describe(new ObjectKey("raw/a")))
          .isInstanceOf(Unavailable.class)
          .hasMessageNotContainingAny("127.0.0.1", server.accessKey().id(), "ledgerlift-", "raw/a")
          .hasCauseInstanceOf(Exception.class);
    }
  }

  @Test
  void store_that_is_away_is_unavailable_in_every_call() {
    ObjectKey key = new ObjectKey("raw/a");
    try (OpenStore away = open(bucketAt(NOBODY, server.accessKey()))) {
      ObjectStore store = away.store();

      assertUnavailable(() -> store.put(key, "text/plain", InputStream.nullInputStream(), 0));
      assertUnavailable(() -> store.put(key, "text/plain", new GeneratedBytes(1, LARGE), LARGE));
      assertUnavailable(() -> store.open(key));
      assertUnavailable(() -> store.describe(key));
      assertUnavailable(() -> store.list("", object -> {}));
      assertUnavailable(() -> store.delete(List.of(key)));
      assertThatThrownBy(() -> away.prepare().run())
          .isInstanceOf(Unavailable.class)
          .hasMessageStartingWith("S3_ENDPOINT: the object store does not answer.");
    }
  }

  @Test
  void reading_goes_on_where_the_connection_broke() throws IOException {
    ObjectKey key = new ObjectKey("raw/a");
    opened.store().put(key, "application/pdf", new GeneratedBytes(1, LARGE), LARGE);
    try (CuttingProxy proxy = CuttingProxy.before(server.endpoint(), LARGE / 5);
        OpenStore cut = open(sameBucketAt(proxy.endpoint()))) {
      assertThat(GeneratedBytes.summaryOf(cut.store().open(key)))
          .isEqualTo(GeneratedBytes.summary(1, LARGE));
      assertThat(proxy.cuts()).isGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void rest_of_another_object_is_never_put_behind_the_start_of_one() throws IOException {
    ObjectKey key = new ObjectKey("raw/a");
    opened.store().put(key, "application/pdf", new GeneratedBytes(1, LARGE), LARGE);
    try (CuttingProxy proxy = CuttingProxy.before(server.endpoint(), LARGE / 2);
        OpenStore cut = open(sameBucketAt(proxy.endpoint()));
        InputStream content = cut.store().open(key)) {
      content.readNBytes(1000);
      opened.store().put(key, "application/pdf", new GeneratedBytes(2, LARGE), LARGE);

      assertThatThrownBy(content::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  @Test
  void object_that_ends_early_ends_in_a_failure() throws IOException {
    ObjectKey key = new ObjectKey("raw/a");
    opened.store().put(key, "application/pdf", new GeneratedBytes(1, LARGE), LARGE);
    try (CuttingProxy proxy = CuttingProxy.before(server.endpoint(), Long.MAX_VALUE);
        OpenStore cut = open(sameBucketAt(proxy.endpoint()));
        InputStream content = cut.store().open(key)) {
      content.readNBytes(1000);
      proxy.refuse();

      assertThatThrownBy(content::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  @Test
  void store_that_is_busy_for_every_fifth_request_is_asked_again() throws IOException {
    try (FaultyStore faulty = FaultyStore.before(server.endpoint());
        OpenStore busy = open(sameBucketAt(faulty.endpoint()))) {
      AtomicInteger requests = new AtomicInteger();
      faulty.treat(
          request -> requests.incrementAndGet() % 5 == 0 ? Treatment.BUSY : Treatment.WELL);
      ObjectStore store = busy.store();
      for (int i = 0; i < 20; i++) {
        ObjectKey key = new ObjectKey("raw/" + i);
        store.put(key, "text/plain", new GeneratedBytes(i, i), i);
        assertThat(store.describe(key)).isPresent();
        assertThat(GeneratedBytes.summaryOf(store.open(key)))
            .isEqualTo(GeneratedBytes.summary(i, i));
      }
      store.put(new ObjectKey("raw/large"), "text/plain", new GeneratedBytes(1, LARGE), LARGE);
      List<ObjectKey> keys = new ArrayList<>();
      store.list("raw/", object -> keys.add(object.key()));
      store.delete(keys);

      assertThat(keys).hasSize(21);
      assertThat(faulty.treated(Treatment.BUSY)).isEqualTo(requests.get() / 5).isGreaterThan(12);
    }
  }

  @Test
  void store_that_is_busy_all_the_time_is_unavailable_after_some_tries() throws IOException {
    try (FaultyStore faulty = FaultyStore.before(server.endpoint());
        OpenStore busy = open(sameBucketAt(faulty.endpoint()))) {
      faulty.treat(request -> Treatment.BUSY);

      assertUnavailable(() -> busy.store().describe(new ObjectKey("raw/a")));

      assertThat(faulty.treated(Treatment.BUSY)).isBetween(2, 6);
    }
  }

  /** Two and a half minutes: all tries, each as long as it may take. */
  @Test
  @Tag("long")
  void store_that_never_answers_holds_nobody_for_ever() throws IOException {
    try (FaultyStore faulty = FaultyStore.before(server.endpoint());
        OpenStore silent = open(sameBucketAt(faulty.endpoint()))) {
      faulty.treat(request -> Treatment.SILENT);

      assertTimeout(
          Duration.ofSeconds(180),
          () -> assertUnavailable(() -> silent.store().open(new ObjectKey("raw/a"))));
    }
  }

  @Test
  void parts_of_an_object_that_failed_are_removed() {
    ObjectKey key = new ObjectKey("raw/a");

    assertThatThrownBy(
            () -> opened.store().put(key, "text/plain", new GeneratedBytes(1, LARGE - 1), LARGE))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(Parts.of(bucket, key)).isEmpty();
  }

  @Test
  void health_of_a_store_that_says_nothing_is_told_in_seconds() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        OpenStore waiting =
            open(sameBucketAt(URI.create("http://127.0.0.1:" + silent.getLocalPort())))) {
      Health health = assertTimeout(Duration.ofSeconds(5), () -> waiting.health().check());

      assertThat(health.state()).isEqualTo(Health.State.DOWN);
    }
  }

  private static void assertUnavailable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(Unavailable.class)
        .hasMessageNotContainingAny("127.0.0.1", "ledgerlift-", "raw/a");
  }

  /** For servers that can keep versions. */
  protected final void assertThatVersionsAreMarks() {
    Versions.assertMarks(bucket, opened.store());
  }
}
