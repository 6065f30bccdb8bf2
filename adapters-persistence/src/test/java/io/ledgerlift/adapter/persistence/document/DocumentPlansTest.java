package io.ledgerlift.adapter.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.adapter.persistence.FilledDatabase;
import io.ledgerlift.adapter.persistence.SqlAnswers;
import io.ledgerlift.application.port.Documents.Position;
import io.ledgerlift.application.port.Documents.Query;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds that no question to documents or events reads a whole table of 100,000. */
final class DocumentPlansTest {

  private static final Map<String, String> LITERALS = literals();

  private static final Position SOMEWHERE =
      new Position(Instant.parse("2026-02-01T00:00:00Z"), new DocumentId(new UUID(0, 9)));

  @Test
  void documents_are_found_by_index() {
    assertIndexed(DocumentQueries.BY_ID, "documents_pkey");
    assertIndexed(DocumentQueries.BY_KEY, "documents_s3_key_unique");
    assertIndexed(DocumentQueries.BY_DIGEST, "documents_by_digest");
  }

  @Test
  void originals_come_in_the_order_of_an_index_without_a_sort() {
    assertIndexed(DocumentQueries.ORIGINALS, "documents_originals");
    assertThat(plan(DocumentQueries.ORIGINALS)).doesNotContain("Sort");
  }

  @Test
  void work_is_found_by_index() {
    assertIndexed(DocumentQueries.DUE, "documents_due");
    assertIndexed(DocumentQueries.LAPSED, "documents_lapsed");
    assertIndexed(DocumentWrites.CLAIM, "documents_pkey");
    assertIndexed(DocumentWrites.RENEW, "documents_pkey");
    assertIndexed(DocumentWrites.UPDATE + DocumentWrites.IF_HELD, "documents_pkey");
    assertIndexed(DocumentWrites.UPDATE + DocumentWrites.IF_LAPSED, "documents_pkey");
  }

  @Test
  void lists_are_read_off_an_index() {
    assertIndexed(list(null, null, null), "documents_newest");
    assertIndexed(list(null, null, SOMEWHERE), "documents_newest");
    assertIndexed(list(ProcessingStatus.FAILED, null, null), "documents_newest_by_status");
    assertIndexed(list(ProcessingStatus.RETRYING, null, SOMEWHERE), "documents_newest_by_status");
  }

  @Test
  void parts_of_names_are_found_by_their_trigrams() {
    assertIndexed(list(null, "c4ca42", null), "documents_by_filename");
    assertIndexed(list(ProcessingStatus.COMPLETED, "c4ca42", SOMEWHERE), "documents_by_filename");
  }

  @Test
  void parts_of_names_too_short_for_trigrams_are_looked_for_in_the_order_of_the_list() {
    String plan = plan(list(null, "c", null).replace(":pattern", "'%c%'"));

    assertThat(plan).contains("documents_newest").doesNotContain("Seq Scan").doesNotContain("Sort");
  }

  @Test
  void events_are_found_by_index() {
    assertIndexed(HibernateAuditTrail.ENTRIES, "processing_events_sequence_unique");
    assertIndexed(EventLog.LAST_SEQUENCE, "processing_events_sequence_unique");
    assertIndexed(
        "select from processing_events where document_id = :id and document_version = 1",
        "processing_events_by_version");
  }

  @Test
  void histories_come_in_the_order_of_an_index_without_a_sort() {
    assertIndexed(HistoryStream.DOCUMENTS + " limit 500", "documents_pkey");
    assertIndexed(HistoryStream.EVENTS + " limit 500", "processing_events_sequence_unique");
  }

  private static String list(
      @Nullable ProcessingStatus status, @Nullable String text, @Nullable Position after) {
    return DocumentQueries.list(new Query(status, text, after, 20));
  }

  private static void assertIndexed(String sql, String index) {
    assertThat(plan(sql)).contains(index).doesNotContain("Seq Scan");
  }

  private static String plan(String sql) {
    return SqlAnswers.plan(FilledDatabase.URL, sql, LITERALS);
  }

  private static Map<String, String> literals() {
    Map<String, String> literals = new HashMap<>();
    String id = "'00000000-0000-0000-0000-0000000003e8'::uuid";
    for (String name : new String[] {"id", "document", "except", "duplicateOf"}) {
      literals.put(name, id);
    }
    for (String name : new String[] {"attempt", "tries", "readingAttempt", "pageCount", "limit"}) {
      literals.put(name, "20");
    }
    for (String name : new String[] {"version", "versionBefore", "token", "millis"}) {
      literals.put(name, "1");
    }
    for (String name : new String[] {"now", "createdAt", "updatedAt", "retryAt", "purgedAt"}) {
      literals.put(name, "timestamptz '2026-02-01'");
    }
    for (String name :
        new String[] {"errorCode", "errorMessage", "readHash", "key", "digest", "after"}) {
      literals.put(name, "'x'");
    }
    literals.put("artifacts", "'{}'");
    literals.put("flags", "'{}'");
    literals.put("checks", "'{}'");
    literals.put("status", "'failed'");
    literals.put("pattern", "'%c4ca42%'");
    return literals;
  }
}
