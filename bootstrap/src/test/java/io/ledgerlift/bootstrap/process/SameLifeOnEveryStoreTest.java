package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.ledgerlift.adapter.storage.s3.S3ObjectStore;
import io.ledgerlift.adapter.storage.server.MinioServer;
import io.ledgerlift.adapter.storage.server.S3ProxyServer;
import io.ledgerlift.adapter.storage.server.S3Server;
import io.ledgerlift.adapter.storage.signing.Bucket;
import io.ledgerlift.adapter.storage.signing.Bucket.Address;
import io.ledgerlift.bootstrap.process.Home.Finished;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The environment alone decides where objects lie, and nobody can tell by what comes of them. */
class SameLifeOnEveryStoreTest {

  private static final String ORIGIN = "http://localhost:3000";

  @TempDir Path folder;

  @Test
  void document_lives_alike_on_disk_in_minio_and_by_the_aws_sdk_in_s3proxy_and_sqs()
      throws Exception {
    try (S3ProxyServer s3proxy = S3ProxyServer.start(ORIGIN);
        MinioServer minio = MinioServer.start();
        OwnSqs sqs = new OwnSqs()) {
      minio.require();

      List<String> onDisk = life(home("disk"));
      List<String> byAwsSdk =
          life(
              home("aws")
                  .on(s3proxy)
                  .with("USE_AWS", "true")
                  .with("SQS_QUEUE_URL", sqs.address().toString()));
      List<String> onMinio = life(home("minio").on(minio));

      assertThat(onDisk).hasSizeGreaterThan(10);
      assertThat(byAwsSdk).isEqualTo(onDisk);
      assertThat(onMinio).isEqualTo(onDisk);
    }
  }

  @Test
  void original_that_is_replaced_after_registration_is_never_read() throws Exception {
    try (S3ProxyServer s3proxy = S3ProxyServer.start(ORIGIN);
        Home home = home("replaced").on(s3proxy).with("USE_AWS", "true")) {
      home.launch("serve", "--no-worker").awaitAnswer();
      Upload letter = Samples.letter(41);
      String id = home.api().registered(letter);
      String key = home.api().document(id).path("s3_key").asText();
      byte[] other = letter.bytes().clone();
      other[other.length / 2] ^= 1;

      replace(s3proxy, new ObjectKey(key), other);
      Finished read = home.run("process-document", id);

      assertThat(read.out()).as(read.err()).startsWith("failed: source_changed: ");
      assertThat(home.api().eventTypes(id))
          .containsExactly("document_uploaded", "processing_started", "processing_failed");
    }
  }

  @Test
  void store_that_does_not_answer_stops_the_start_with_one_line() {
    try (Home home = home("nobody")) {
      home.with("S3_ENDPOINT", "http://127.0.0.1:9")
          .with("AWS_ACCESS_KEY_ID", "id")
          .with("AWS_SECRET_ACCESS_KEY", "hush");

      Finished serve = home.run("serve");

      assertThat(serve.exit()).isEqualTo(1);
      assertThat(serve.err())
          .contains("ledgerlift: S3_ENDPOINT: the object store does not answer.")
          .doesNotContain("hush");
    }
  }

  @Test
  void aws_without_credentials_stops_the_start_with_one_line() {
    try (Home home = home("stranger")) {
      home.with("USE_AWS", "true")
          .with("AWS_EC2_METADATA_DISABLED", "true")
          .with("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString())
          .with("AWS_CONFIG_FILE", folder.resolve("none").toString());

      Finished serve = home.run("serve");

      assertThat(serve.exit()).isEqualTo(1);
      assertThat(serve.err()).contains("ledgerlift: AWS_ACCESS_KEY_ID: is not set, and no");
    }
  }

  /** Everything that comes of one document, without what differs between any two. */
  private static List<String> life(Home home) {
    try (home) {
      home.serve();
      Api api = home.api();
      Upload statement = Samples.statement();
      JsonNode granted = api.granted(statement);
      api.put(granted, statement).expect(200);
      assertThat(api.put(granted, statement).status()).isEqualTo(412);
      String id =
          api.register(granted.path("key").asText(), statement)
              .expect(201)
              .json()
              .path("id")
              .asText();
      JsonNode document = api.ended(id);
      assertThat(api.get(api.get("/v1/documents/" + id + "/content").header("Location")).body())
          .isEqualTo(statement.bytes());
      List<String> life = new ArrayList<>();
      life.add(Masks.masked(document));
      api.all("/v1/documents/" + id + "/artifacts", "artifacts")
          .forEach(artifact -> life.add(Masks.masked(artifact)));
      api.events(id).forEach(event -> life.add(Masks.masked(event)));
      return life;
    }
  }

  private Home home(String name) {
    Path place = folder.resolve(name);
    assertThat(place.toFile().mkdir()).isTrue();
    return Home.in(place);
  }

  private static void replace(S3Server server, ObjectKey key, byte[] bytes) {
    Address address = new Address("us-east-1", server.endpoint(), null);
    Bucket bucket = new Bucket("ledger-lift", address, server.accessKey(), null, List.of());
    try (S3ObjectStore store = new S3ObjectStore(bucket)) {
      store.put(key, "application/pdf", new ByteArrayInputStream(bytes), bytes.length);
    }
  }
}
