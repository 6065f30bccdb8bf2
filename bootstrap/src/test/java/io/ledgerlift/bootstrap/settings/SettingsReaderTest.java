package io.ledgerlift.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerlift.adapter.formats.ocr.OcrSettings;
import io.ledgerlift.adapter.formats.office.Typesetter;
import io.ledgerlift.adapter.storage.signing.AccessKey;
import io.ledgerlift.adapter.storage.signing.Bucket;
import io.ledgerlift.adapter.storage.signing.Bucket.Address;
import io.ledgerlift.bootstrap.settings.Settings.AwsKeys;
import io.ledgerlift.bootstrap.settings.Settings.Logs;
import io.ledgerlift.bootstrap.settings.Settings.StoreSettings;
import io.ledgerlift.bootstrap.settings.Settings.StoreSettings.Client;
import io.ledgerlift.bootstrap.settings.Settings.WrongSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

  @TempDir Path folder;

  @Test
  void nothing_set_gives_the_embedded_defaults() {
    Settings settings = read(Map.of());

    assertThat(settings.database().url()).isNull();
    assertThat(settings.http().host()).isEqualTo("127.0.0.1");
    assertThat(settings.http().port()).isEqualTo(8000);
    assertThat(settings.uploads().maxFileSize()).isEqualTo(104_857_600);
    assertThat(settings.uploads().validity()).isEqualTo(Duration.ofMinutes(15));
    assertThat(settings.work().maxPages()).isEqualTo(5000);
    assertThat(settings.work().concurrency()).isEqualTo(Runtime.getRuntime().availableProcessors());
  }

  @Test
  void everything_wrong_is_told_at_once_with_its_name() {
    Map<String, String> wrong =
        Map.of(
            "API_PORT", "eighty",
            "MAX_PAGES", "0",
            "LOG_LEVEL", "loud",
            "LOG_FORMAT", "xml",
            "PUBLIC_URL", "ftp://somewhere",
            "USE_AWS", "yes",
            "SQS_QUEUE_URL", "https://queue",
            "AWS_ACCESS_KEY_ID", "alone");

    assertThatThrownBy(() -> read(wrong))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("API_PORT: a whole number from 0 to 65535, not 'eighty'.")
        .hasMessageContaining("MAX_PAGES")
        .hasMessageContaining("LOG_LEVEL")
        .hasMessageContaining("LOG_FORMAT")
        .hasMessageContaining("PUBLIC_URL")
        .hasMessageContaining("USE_AWS")
        .hasMessageContaining("SQS_QUEUE_URL: the whole address of a queue, not 'https://queue'.")
        .hasMessageContaining("AWS_SECRET_ACCESS_KEY: is not set");
  }

  @Test
  void languages_are_looked_for_where_data_lies_and_miss_nothing_else() throws IOException {
    Files.createFile(folder.resolve("deu.traineddata"));
    Map<String, String> german =
        Map.of("OCR_LANGUAGES", "deu+fra", "TESSDATA_PREFIX", folder.toString());

    OcrSettings ocr = read(german).work().ocr();

    assertThat(ocr.data()).isEqualTo(folder);
    assertThat(ocr.missing()).containsExactly("fra.traineddata");
    assertThatThrownBy(() -> read(Map.of("OCR_LANGUAGES", "../eng")))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("OCR_LANGUAGES: names as Tesseract has them");
  }

  @Test
  void office_is_the_one_that_is_named_or_none() throws IOException {
    Path office = Files.createFile(folder.resolve("soffice"));

    assertThatThrownBy(() -> read(Map.of("OFFICE_PROGRAM", office.toString())))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("OFFICE_PROGRAM: the path of LibreOffice's soffice, or none");
    assertThat(office.toFile().setExecutable(true)).isTrue();
    assertThat(read(Map.of("OFFICE_PROGRAM", office.toString())).work().office())
        .isEqualTo(new Typesetter(office));
    assertThat(read(Map.of("OFFICE_PROGRAM", "none")).work().office()).isNull();
  }

  @Test
  void queue_is_in_postgresql_unless_an_address_at_sqs_is_set() {
    String url = "https://sqs.eu-central-1.amazonaws.com/123456789012/work";

    assertThat(read(Map.of()).queue().sqsUrl()).isNull();
    assertThat(read(Map.of("SQS_QUEUE_URL", url)).queue().sqsUrl()).isEqualTo(URI.create(url));
    assertThatThrownBy(() -> read(Map.of("SQS_QUEUE_URL", url + ".fifo")))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("a standard queue");
  }

  @Test
  void keys_of_aws_come_in_pairs_and_their_secret_is_told_to_nobody() {
    Map<String, String> keys =
        Map.of(
            "SQS_QUEUE_URL", "https://queue.test/work",
            "AWS_ACCESS_KEY_ID", "id",
            "AWS_SECRET_ACCESS_KEY", "topsecret");

    Settings settings = read(keys);

    assertThat(settings.aws().region()).isEqualTo("us-east-1");
    assertThat(settings.aws().keys()).isEqualTo(new AwsKeys("id", "topsecret", null));
    assertThat(settings.toString()).doesNotContain("topsecret");
    assertThat(read(Map.of()).aws().keys()).isNull();
  }

  @Test
  void address_of_a_database_is_checked_and_its_password_is_not_repeated() {
    Map<String, String> wrong =
        Map.of("DATABASE_URL", "mysql://me:secret@host/x", "DATABASE_MIGRATION_URL", "secret");

    assertThatThrownBy(() -> read(wrong))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("DATABASE_URL: no address of a PostgreSQL database")
        .hasMessageContaining("DATABASE_MIGRATION_URL: no address of a PostgreSQL database")
        .message()
        .doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo", "http://a.test/b", "ftp://a.test", "http://", "http://a b"})
  void origin_that_no_browser_sends_is_refused(String origin) {
    assertThatThrownBy(() -> read(Map.of("CORS_ORIGINS", "https://a.test," + origin)))
        .isInstanceOf(WrongSettings.class)
        .hasMessageContaining("CORS_ORIGINS")
        .hasMessageContaining("not '" + origin + "'");
  }

  @Test
  void dot_env_file_is_read_and_the_process_wins_over_it() throws IOException {
    Files.writeString(
        folder.resolve(".env"),
        """
        # a comment
        API_PORT=9000
        export MAX_PAGES="70"
        MAX_ATTEMPTS=5 # more than usual
        LOG_LEVEL=
        """);

    Settings settings = read(Map.of("API_PORT", "9001"));

    assertThat(settings.http().port()).isEqualTo(9001);
    assertThat(settings.work().maxPages()).isEqualTo(70);
    assertThat(settings.work().attempts()).isEqualTo(5);
    assertThat(settings.logs().level()).isEqualTo("INFO");
  }

  @Test
  void log_is_text_on_a_terminal_and_json_elsewhere_unless_said() {
    Environment silent = Environment.of(Map.of(), folder);
    Environment said = Environment.of(Map.of("LOG_FORMAT", "json"), folder);

    assertThat(SettingsReader.read(silent, true).logs().format()).isEqualTo(Logs.Format.TEXT);
    assertThat(SettingsReader.read(silent, false).logs().format()).isEqualTo(Logs.Format.JSON);
    assertThat(SettingsReader.read(said, true).logs().format()).isEqualTo(Logs.Format.JSON);
  }

  @Test
  void public_url_loses_its_last_slash_so_that_paths_can_follow() {
    Settings settings = read(Map.of("PUBLIC_URL", "https://ledger.example.org/"));

    assertThat(settings.http().publicUrl()).isEqualTo(URI.create("https://ledger.example.org"));
  }

  @Test
  void store_is_local_disk_unless_said() {
    Settings settings = read(Map.of("AWS_ACCESS_KEY_ID", "somebody", "AWS_REGION", "eu-north-1"));

    assertThat(settings.store()).isEqualTo(new StoreSettings(Client.LOCAL, null));
  }

  @Test
  void endpoint_chooses_the_client_of_minio_and_use_aws_that_of_aws() {
    Map<String, String> minio =
        Map.of(
            "S3_ENDPOINT", "http://minio:9000/",
            "S3_PUBLIC_ENDPOINT", "https://files.example.org",
            "AWS_ACCESS_KEY_ID", "id",
            "AWS_SECRET_ACCESS_KEY", "secret");
    Map<String, String> aws = new HashMap<>(minio);
    aws.put("USE_AWS", "true");

    assertThat(read(minio).store().client()).isEqualTo(Client.MINIO);
    assertThat(read(aws).store().client()).isEqualTo(Client.AWS);
    assertThat(read(aws).store().bucket()).isEqualTo(read(minio).store().bucket());
    assertThat(read(minio).store().bucket())
        .isEqualTo(
            new Bucket(
                "ledger-lift",
                new Address(
                    "us-east-1",
                    URI.create("http://minio:9000"),
                    URI.create("https://files.example.org")),
                new AccessKey("id", "secret"),
                null,
                List.of("http://localhost:3000")));
  }

  @Test
  void aws_without_keys_leaves_them_to_the_chain_of_the_sdk() {
    Bucket bucket =
        read(Map.of("USE_AWS", "true", "S3_KMS_KEY_ID", "alias/ledger")).store().bucket();

    assertThat(bucket).isNotNull();
    assertThat(bucket.accessKey()).isNull();
    assertThat(bucket.address().endpoint()).isNull();
    assertThat(bucket.kmsKeyId()).isEqualTo("alias/ledger");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "S3_KMS_KEY_ID=a | S3_KMS_KEY_ID: has no effect on local disk",
        "S3_PUBLIC_ENDPOINT=http://a | S3_PUBLIC_ENDPOINT: has no effect on local disk",
        "S3_ENDPOINT=http://a | AWS_ACCESS_KEY_ID: is not set",
        "S3_ENDPOINT=http://a AWS_ACCESS_KEY_ID=a | AWS_SECRET_ACCESS_KEY: is not set",
        "USE_AWS=true AWS_SECRET_ACCESS_KEY=a | AWS_ACCESS_KEY_ID: is not set",
        "USE_AWS=true S3_ENDPOINT=minio:9000 | S3_ENDPOINT: an address as",
        "USE_AWS=true S3_ENDPOINT=http://a/bucket | S3_ENDPOINT: an address as",
        "USE_AWS=true S3_PUBLIC_ENDPOINT=http://u:p@a | S3_PUBLIC_ENDPOINT: an address as",
        "USE_AWS=true S3_BUCKET=Ledger_Lift | S3_BUCKET: 3 to 63 lower-case letters",
        "USE_AWS=true AWS_REGION=Frankfurt! | AWS_REGION: a region as 'eu-central-1'",
        "S3_ENDPOINT=http://a AWS_ACCESS_KEY_ID=a AWS_SECRET_ACCESS_KEY=b S3_KMS_KEY_ID=c"
            + " | S3_KMS_KEY_ID: MinIO's client wants"
      })
  void wrong_store_is_told_in_one_line_with_its_name(String values, String line) {
    Map<String, String> process = new HashMap<>();
    for (String value : values.split(" ")) {
      process.put(value.split("=")[0], value.split("=")[1]);
    }

    assertThatThrownBy(() -> read(process))
        .isInstanceOf(WrongSettings.class)
        .hasMessageStartingWith(line)
        .hasMessageNotContainingAny("\n", "u:p");
  }

  @Test
  void secrets_do_not_stand_in_the_text_of_the_settings() {
    Settings settings =
        read(
            Map.of(
                "DATABASE_URL", "postgresql://me:hidden@host/ledger",
                "USE_AWS", "true",
                "AWS_ACCESS_KEY_ID", "somebody",
                "AWS_SECRET_ACCESS_KEY", "hush",
                "AWS_SESSION_TOKEN", "lent"));

    assertThat(settings.toString()).doesNotContain("hidden", "somebody", "hush", "lent");
  }

  private Settings read(Map<String, String> process) {
    return SettingsReader.read(Environment.of(process, folder), false);
  }
}
