package io.ledgerlift.adapter.persistence;

import static io.ledgerlift.application.port.TestDocuments.aDocument;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import io.ledgerlift.adapter.persistence.connection.DatabaseUrl;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.Claim;
import io.ledgerlift.application.port.TestDocuments;
import io.ledgerlift.application.port.TestPages;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Document.Change;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds that the database itself refuses what no port would do, also to its owner. */
@SuppressWarnings("NullAway.Init")
final class TableGuardsTest {

  private static DatabaseUrl url;
  private static Database database;
  private static Document document;
  private static Claim claim;

  @BeforeAll
  static void storeDocument() {
    url = TestPostgres.migratedDatabase();
    database = Database.open(DatabaseSettings.of(url), "test");
    Change registration = aDocument().registration();
    document = registration.after();
    database.documents().record(registration);
    claim =
        database
            .documents()
            .claim(document.start(TestDocuments.occasion()), Duration.ofHours(1))
            .orElseThrow();
    PageRow page = TestPages.page(1, TestPages.text(1, "a"));
    database.artifacts().store(claim, List.of(page));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void event_is_never_updated_deleted_or_truncated() {
    assertRefused("update processing_events set message = 'other'")
        .hasMessageContaining("processing_events refuses UPDATE");
    assertRefused("delete from processing_events")
        .hasMessageContaining("processing_events refuses DELETE");
    assertRefused("truncate processing_events")
        .hasMessageContaining("processing_events refuses TRUNCATE");
    assertRefused("truncate documents cascade").hasMessageContaining("refuses TRUNCATE");
  }

  @Test
  void event_is_kept_from_sessions_that_call_themselves_a_replica() {
    assertRefused(
            "set session_replication_role = replica; update processing_events set actor = 'x'")
        .hasMessageContaining("processing_events refuses UPDATE");
  }

  @Test
  void state_does_not_change_without_an_event() {
    assertRefused(
            "update documents set processing_status = 'completed', lease_token = null,"
                + " lease_until = null, version = version + 1")
        .hasMessageContaining("came to version 3 without a processing event");
  }

  @Test
  void nothing_but_the_lease_changes_within_a_version() {
    assertRefused("update documents set original_filename = 'other.pdf'")
        .hasMessageContaining("goes from version 2 to 3, not to 2");
    assertRefused("update documents set sha256_hash = 'x'")
        .hasMessageContaining("goes from version");
    TestPostgres.execute(url, "update documents set lease_until = lease_until + interval '1 s'");
  }

  @Test
  void version_neither_jumps_nor_turns_back() {
    assertRefused("update documents set version = version + 2").hasMessageContaining("not to 4");
    assertRefused("update documents set version = version - 1").hasMessageContaining("not to 1");
  }

  @Test
  void document_does_not_appear_without_an_event() {
    assertRefused(
            """
            insert into documents (id, s3_key, original_filename, content_type, file_size,
              source_pin, processing_status, attempt, tries, version, created_at, updated_at)
            values (gen_random_uuid(), 'raw/forged', 'a', 'application/pdf', 1, 'p', 'uploaded',
              0, 0, 1, now(), now())
            """)
        .hasMessageContaining("came to version 1 without a processing event");
  }

  @Test
  void document_is_never_deleted() {
    assertRefused("delete from documents").hasMessageContaining("documents refuses DELETE");
  }

  @Test
  void document_keeps_its_key_and_birthday() {
    assertRefused("update documents set version = version + 1, s3_key = 'raw/other'")
        .hasMessageContaining("keeps its id, key and birthday");
  }

  @Test
  void unknown_status_and_event_type_are_refused() {
    assertRefused(
            "update documents set processing_status = 'lost', lease_token = null,"
                + " lease_until = null, version = version + 1")
        .hasMessageContaining("documents_status_known");
    assertRefused(
            "insert into processing_events select gen_random_uuid(), document_id, 99,"
                + " document_version, 'forged', message, event_metadata, actor_type, actor, false,"
                + " request_id, address, software_version, created_at, entry, leaf_hash"
                + " from processing_events limit 1")
        .hasMessageContaining("processing_events_type_known");
  }

  @Test
  void second_event_of_a_sequence_and_a_wrong_hash_are_refused() {
    String copy =
        "insert into processing_events select gen_random_uuid(), document_id, %s,"
            + " document_version, event_type, message, event_metadata, actor_type, actor, false,"
            + " request_id, address, software_version, created_at, entry, %s"
            + " from processing_events limit 1";

    assertRefused(copy.formatted("sequence", "leaf_hash"))
        .hasMessageContaining("processing_events_sequence_unique");
    assertRefused(copy.formatted("99", "sha256(entry)"))
        .hasMessageContaining("processing_events_hash_fits");
  }

  @Test
  void second_page_of_a_number_is_refused() {
    assertRefused(
            "insert into pages select gen_random_uuid(), document_id, attempt, page_number, 1, 1,"
                + " 0, null, '[]' from pages")
        .hasMessageContaining("pages_number_unique");
  }

  @Test
  void lease_without_processing_is_refused() {
    assertRefused("update documents set processing_status = 'failed', version = version + 1")
        .hasMessageContaining("documents_lease_while_processing");
  }

  @Test
  void nothing_of_all_that_has_left_a_trace() {
    assertThat(database.documents().find(document.id())).contains(claim.document());
    assertThat(database.auditTrail().entries(document.id())).hasSize(2);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String sql) {
    return assertThatThrownBy(() -> TestPostgres.execute(url, sql));
  }
}
