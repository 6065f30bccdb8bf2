package io.ledgerlift.adapter.persistence;

import static io.ledgerlift.application.port.TestDocuments.aDocument;
import static io.ledgerlift.application.port.TestDocuments.occasion;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerlift.adapter.persistence.connection.DatabaseSettings;
import io.ledgerlift.application.port.Artifacts;
import io.ledgerlift.application.port.Claim;
import io.ledgerlift.application.port.Documents;
import io.ledgerlift.application.port.TestPages;
import io.ledgerlift.domain.artifact.Artifact.TextBlock;
import io.ledgerlift.domain.audit.AuditEntry;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.audit.ProcessingEvent;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.Document.Change;
import io.ledgerlift.domain.document.History;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds that text which PostgreSQL cannot keep is kept as near as can be, and never refused. */
@SuppressWarnings("NullAway.Init")
final class OddTextTest {

  /** NUL, half a surrogate pair, and what only looks like an escape. */
  private static final String ODD = "a\u0000b\uD800c \\u0000 \u0001\u007f\u2028\uFFFF 😀 \"\\";

  private static final String KEPT = ODD.replace('\u0000', '\uFFFD').replace('\uD800', '\uFFFD');

  private static Database database;

  @BeforeAll
  static void open() {
    database = Database.open(DatabaseSettings.of(TestPostgres.migratedDatabase()), "test");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void text_of_an_artifact_is_kept() {
    Claim claim = claim();

    database.artifacts().store(claim, List.of(TestPages.page(1, TestPages.text(1, ODD))));

    Artifacts.Query all = new Artifacts.Query(claim.document().id(), 1, null, null, null, 10);
    assertThat(database.artifacts().find(all))
        .extracting(found -> ((TextBlock) found.artifact()).text())
        .containsExactly(KEPT);
  }

  @Test
  void event_is_sealed_as_it_is_kept() {
    Document document = claim().document();
    database
        .auditTrail()
        .append(
            new ProcessingEvent(
                document.id(),
                EventType.DOCUMENT_EXPORTED,
                ODD,
                Map.of("text", ODD, "list", List.of(ODD, Map.of("deep", ODD))),
                occasion()));

    List<AuditEntry> entries = database.auditTrail().entries(document.id());
    ProcessingEvent last = entries.get(entries.size() - 1).event();
    assertThat(last.message()).isEqualTo(KEPT);
    assertThat(last.metadata())
        .isEqualTo(Map.of("text", KEPT, "list", List.of(KEPT, Map.of("deep", KEPT))));
    assertThat(faults()).isEmpty();
  }

  @Test
  void search_for_odd_text_finds_nothing_and_breaks_nothing() {
    assertThat(database.documents().list(new Documents.Query(null, ODD, null, 10))).isEmpty();
  }

  private static List<Object> faults() {
    List<Object> faults = new ArrayList<>();
    database.auditTrail().histories((History history) -> history.fault().ifPresent(faults::add));
    return faults;
  }

  private static Claim claim() {
    Change registration = aDocument().registration();
    database.documents().record(registration);
    return database
        .documents()
        .claim(registration.after().start(occasion()), Duration.ofHours(1))
        .orElseThrow();
  }
}
