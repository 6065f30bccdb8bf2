package io.ledgerlift.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerlift.bootstrap.process.Home.Finished;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Commands beside the service that runs on the same home. */
@ExtendWith(SharedService.class)
class AttachedCommandsTest {

  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

  @TempDir Path folder;
  private Home home;
  private Api api;

  @BeforeEach
  void connect(Home shared) {
    home = shared;
    api = shared.api();
  }

  @Test
  void documents_are_listed_with_their_state_and_name() {
    String id = api.completed(Samples.letter(61));

    Finished listed = home.run("list-documents", "--status", "completed");

    assertThat(listed.exit()).as(listed.err()).isZero();
    assertThat(listed.out().lines())
        .anySatisfy(
            line -> assertThat(line).startsWith(id).contains("completed").endsWith("61.pdf"));
  }

  @Test
  void events_are_printed_one_a_line() {
    String id = api.completed(Samples.letter(62));

    Finished events = home.run("events", id);

    assertThat(events.exit()).as(events.err()).isZero();
    assertThat(events.out().lines()).hasSize(4);
    assertThat(events.out())
        .containsSubsequence(
            "document_uploaded",
            "processing_started",
            "extraction_completed",
            "processing_completed");
  }

  @Test
  void events_of_a_document_that_is_not_there_fail_in_one_line() {
    Finished failed = home.run("events", NOBODY);

    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.err().lines()).singleElement().asString().contains(NOBODY);
  }

  @Test
  void export_that_has_nowhere_to_go_leaves_no_event() {
    String id = api.completed(Samples.letter(66));

    Finished failed =
        home.run("export", id, "--format", "json", "--out", folder + "/nowhere/reading.json");

    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.err().lines()).singleElement().asString().contains("could not be written");
    assertThat(api.eventTypes(id)).doesNotContain("document_exported");
  }

  @Test
  void list_without_room_for_a_document_is_wrong_usage() {
    Finished refused = home.run("list-documents", "--limit", "0");

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err().lines()).singleElement().asString().contains("--limit");
  }

  @Test
  void changes_of_the_tables_are_not_taken_back_under_a_service() {
    Finished refused = home.run("migrate", "--rollback-count", "1");

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err().lines()).singleElement().asString().contains("stop every service");
    assertThat(api.get("/health").expect(200).json().at("/checks/database/status").asText())
        .isEqualTo("healthy");
  }

  @Test
  void reading_is_exported_to_a_file() throws IOException {
    String id = api.completed(Samples.letter(63));
    Path file = folder.resolve("reading.json");

    Finished exported = home.run("export", id, "--format", "json", "--out", file.toString());

    assertThat(exported.exit()).as(exported.err()).isZero();
    assertThat(new ObjectMapper().readTree(file.toFile()).path("document").path("id").asText())
        .isEqualTo(id);
    assertThat(LeftOvers.names(folder)).containsExactly("reading.json");
    assertThat(api.eventTypes(id)).endsWith("document_exported");
  }

  @Test
  void unknown_export_format_is_wrong_usage() {
    Finished refused = home.run("export", NOBODY, "--format", "docx");

    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("docx").contains("json");
  }

  @Test
  void purged_document_is_gone_for_the_service_too() {
    String id = api.completed(Samples.letter(64));

    Finished purged = home.run("purge", id);

    assertThat(purged.exit()).as(purged.err()).isZero();
    api.get("/v1/documents/" + id).expect(410);
    assertThat(api.eventTypes(id)).endsWith("document_purged");
  }

  @Test
  void completed_document_is_read_again_at_once() {
    String id = api.completed(Samples.letter(65));

    Finished read = home.run("process-document", id);

    assertThat(read.out().strip()).isEqualTo("completed");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(api.document(id).path("attempt").asInt()).isEqualTo(2);
  }

  @Test
  void migrated_database_has_nothing_pending() {
    Finished pending = home.run("migrate", "--sql");

    assertThat(pending.exit()).as(pending.err()).isZero();
    assertThat(pending.out()).doesNotContainIgnoringCase("create table");
  }

  @Test
  void second_service_on_the_folder_is_refused_in_one_line() {
    Finished refused = home.run("serve");

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err().lines())
        .singleElement()
        .asString()
        .contains("already runs")
        .contains(home.data().toString());
    api.get("/livez").expect(200);
  }
}
