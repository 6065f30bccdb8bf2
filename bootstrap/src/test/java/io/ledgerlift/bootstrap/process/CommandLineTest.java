package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerlift.bootstrap.process.Home.Finished;
import io.ledgerlift.fixtures.hostile.LockedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that need no service: usage, settings, files on disk, migrations. */
class CommandLineTest {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'};

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void open() {
    home = Home.in(folder);
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void version_is_told_in_one_line() {
    Finished told = home.run("version");

    assertThat(told.exit()).isZero();
    assertThat(told.out().strip()).matches("LedgerLift \\S+ \\(Java \\d+\\)");
    assertThat(told.err()).isEmpty();
  }

  @Test
  void unknown_command_is_wrong_usage() {
    Finished refused = home.run("procces-file");

    assertThat(refused.exit()).isEqualTo(2);
    assertOneLine(refused, "procces-file");
    assertThat(refused.out()).isEmpty();
  }

  @Test
  void command_line_without_a_command_is_wrong_usage() {
    Finished refused = home.run();

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("Usage: ledgerlift").contains("serve");
  }

  @Test
  void every_command_explains_itself() {
    Finished told = home.run("export", "--help");

    assertThat(told.exit()).isZero();
    assertThat(told.out()).contains("Usage: ledgerlift export").contains("--format");
    assertThat(told.err()).isEmpty();
  }

  @Test
  void wrong_option_is_told_in_one_line() {
    Finished refused = home.run("export", "id", "--format", "docx");

    assertThat(refused.exit()).isEqualTo(2);
    assertOneLine(refused, "see ledgerlift export --help");
  }

  @Test
  void address_that_cannot_be_had_is_told_in_one_line() {
    Finished refused = home.with("API_HOST", "no.such.host.invalid").run("serve", "--no-worker");

    assertFailsInOneLine(refused, "API_HOST");
  }

  @Test
  void wrong_setting_stops_the_start_and_is_named_in_one_line() {
    Finished refused = home.with("MAX_PAGES", "many").run("serve");

    assertThat(refused.exit()).isIn(1, 2);
    assertThat(refused.err().lines()).singleElement().asString().contains("MAX_PAGES", "many");
    assertThat(home.data()).doesNotExist();
  }

  @Test
  void file_on_disk_is_read_without_a_database() throws IOException {
    Path file = Files.write(folder.resolve("sample.pdf"), Samples.statement().bytes());
    Path out = folder.resolve("result");

    Finished read = home.run("process-file", file.toString(), "--out", out.toString());

    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(read.out()).containsPattern("3 pages, [1-9]\\d* tables, \\d+ texts, \\d+ figures");
    assertThat(read.out()).containsPattern("checks: [1-9]\\d* passed, 0 failed");
    JsonNode result =
        new ObjectMapper().readTree(Files.readAllBytes(out.resolve("artifacts.json")));
    assertThat(result.path("pages")).hasSize(3);
    assertThat(result.findValuesAsText("text")).contains("Total assets");
    for (int page = 1; page <= 3; page++) {
      Path preview = out.resolve("previews").resolve(page + ".png");
      assertThat(Files.readAllBytes(preview)).startsWith(PNG);
    }
    assertThat(Files.readAllBytes(out.resolve("databook.xlsx"))).startsWith('P', 'K');
    assertThat(LeftOvers.files(out)).noneMatch(left -> left.toString().endsWith(".part"));
    assertThat(home.data()).doesNotExist();
  }

  @Test
  void file_that_is_not_there_is_told_in_one_line() {
    Finished failed = home.run("process-file", "nowhere.pdf");

    assertFailsInOneLine(failed, "nowhere.pdf");
  }

  @Test
  void locked_file_is_told_in_one_line() throws IOException {
    Path file = Files.write(folder.resolve("locked.pdf"), LockedFiles.locked().bytes());

    Finished failed = home.run("process-file", file.toString(), "--out", folder + "/result");

    assertFailsInOneLine(failed, "encrypted: ");
    assertOneLine(failed, "password");
    assertThat(folder.resolve("result")).doesNotExist();
  }

  @Test
  void id_that_is_none_is_wrong_usage_and_told_in_one_line() {
    Finished failed = home.run("events", "forty-two");

    assertThat(failed.exit()).isEqualTo(2);
    assertOneLine(failed, "UUID");
  }

  @Test
  void demo_on_any_free_port_reads_its_sample_and_ends() {
    Finished shown = home.with("API_PORT", "0").run("demo", "--exit");

    assertThat(shown.exit()).as(shown.err()).isZero();
    assertThat(shown.out())
        .containsSubsequence(
            "document_uploaded", "processing_started", "processing_completed", "Total assets")
        .contains(home.data().toString());
    assertThat(LeftOvers.databases(home.data())).isEmpty();
  }

  @Test
  void pending_migrations_are_shown_without_being_made() {
    for (int time = 1; time <= 2; time++) {
      Finished pending = home.run("migrate", "--sql");

      assertThat(pending.exit()).as(pending.err()).isZero();
      assertThat(pending.out()).containsIgnoringCase("create table documents");
    }
  }

  private static void assertFailsInOneLine(Finished failed, String word) {
    assertThat(failed.exit()).isEqualTo(1);
    assertOneLine(failed, word);
  }

  private static void assertOneLine(Finished failed, String word) {
    assertThat(failed.err().lines())
        .singleElement()
        .asString()
        .startsWith("ledgerlift: ")
        .contains(word);
  }
}
