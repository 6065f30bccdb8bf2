package io.ledgerlift.application.port;

import static io.ledgerlift.application.port.TestDocuments.NOON;
import static io.ledgerlift.application.port.TestDocuments.aDocument;
import static io.ledgerlift.application.port.TestDocuments.occasion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ledgerlift.application.port.Documents.Position;
import io.ledgerlift.application.port.Documents.Query;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ProcessingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In which order and by which filters every store of {@link Documents} lists them. */
public abstract class DocumentListContract extends StoreContract {

  /** Stands in the names of this test's documents only, so that others are not in its lists. */
  private final String mark = UUID.randomUUID().toString();

  @Test
  void newest_document_comes_first() {
    Document middle = registered("b", NOON);
    Document oldest = registered("a", NOON.minusNanos(1000));
    Document newest = registered("c", NOON.plusNanos(1000));

    assertThat(list(null, mark, 10)).containsExactly(newest, middle, oldest);
  }

  @Test
  void documents_of_one_moment_are_ordered_by_id_newest_first() {
    List<Document> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.add(registered("same moment", NOON));
    }

    all.sort(Comparator.comparing((Document document) -> document.id().toString()).reversed());
    assertThat(list(null, mark, 20)).isEqualTo(all);
  }

  @Test
  void pages_hand_out_each_document_once_even_within_one_moment() {
    for (int i = 0; i < 7; i++) {
      registered("early", NOON);
      registered("late", NOON.plusNanos(1000));
    }
    List<Document> whole = list(null, mark, 100);

    assertThat(whole).hasSize(14);
    assertThat(pagesOf(1)).isEqualTo(whole);
    assertThat(pagesOf(3)).isEqualTo(whole);
    assertThat(pagesOf(14)).isEqualTo(whole);
  }

  @Test
  void document_registered_between_two_pages_moves_nothing() {
    Document first = registered("one", NOON.plusSeconds(2));
    Document second = registered("two", NOON.plusSeconds(1));

    registered("newer", NOON.plusSeconds(3));

    Query next = new Query(null, mark, place(first), 10);
    assertThat(store.documents().list(next)).containsExactly(second);
  }

  @Test
  void page_holds_no_more_than_its_limit() {
    registered("a", NOON);
    registered("b", NOON);

    assertThat(list(null, mark, 1)).hasSize(1);
    assertThat(store.documents().list(new Query(null, null, null, 1))).hasSize(1);
  }

  @Test
  void nothing_follows_the_last_document() {
    Document only = registered("a", NOON);

    assertThat(store.documents().list(new Query(null, mark, place(only), 10))).isEmpty();
  }

  @Test
  void status_filter_keeps_documents_in_that_state() {
    Document uploaded = registered("u", NOON);
    Document processing = claimed(marked("p")).document();
    Document completed = complete(claimed(marked("c")));
    Document failed = fail(claimed(marked("f")));
    Document retrying = failForNow(claimed(marked("r")), Duration.ofSeconds(1));

    assertThat(list(ProcessingStatus.UPLOADED, mark, 10)).containsExactly(uploaded);
    assertThat(list(ProcessingStatus.PROCESSING, mark, 10)).containsExactly(processing);
    assertThat(list(ProcessingStatus.COMPLETED, mark, 10)).containsExactly(completed);
    assertThat(list(ProcessingStatus.FAILED, mark, 10)).containsExactly(failed);
    assertThat(list(ProcessingStatus.RETRYING, mark, 10)).containsExactly(retrying);
    assertThat(list(null, mark, 10)).hasSize(5);
  }

  @Test
  void status_text_and_place_narrow_together() {
    Document older = fail(claimed(marked("Balance").registeredAt(NOON.minusSeconds(1))));
    Document newer = fail(claimed(marked("Balance")));
    fail(claimed(marked("Income").registeredAt(NOON.minusSeconds(2))));
    registered("Balance", NOON.minusSeconds(3));

    Query query = new Query(ProcessingStatus.FAILED, "balance " + mark, place(newer), 10);
    assertThat(store.documents().list(query)).containsExactly(older);
  }

  @Test
  void text_is_found_anywhere_in_the_name_whatever_its_letter_case() {
    Document report = register(aDocument().named("Annual-REPORT-" + mark + ".PDF"));

    assertThat(list(null, "report-" + mark, 10)).containsExactly(report);
    assertThat(list(null, "aNNUAL-Report-" + mark, 10)).containsExactly(report);
    assertThat(list(null, mark + ".pdf", 10)).containsExactly(report);
    assertThat(list(null, "quarterly-" + mark, 10)).isEmpty();
  }

  @Test
  void letter_case_is_put_aside_beyond_ascii_too() {
    assumeTrue(store.supportsLetterCaseBeyondAscii(), "this store knows the case of ASCII only");
    Document overview = register(aDocument().named("ÜBERSICHT " + mark + ".pdf"));

    assertThat(list(null, "übersicht " + mark, 10)).containsExactly(overview);
  }

  @Test
  void percent_sign_in_the_text_means_itself() {
    Document percent = register(aDocument().named("100% " + mark + ".pdf"));
    register(aDocument().named("1000 " + mark + ".pdf"));

    assertThat(list(null, "100% " + mark, 10)).containsExactly(percent);
    assertThat(list(null, "%" + mark, 10)).isEmpty();
  }

  @Test
  void underscore_in_the_text_means_itself() {
    Document underscore = register(aDocument().named("q_1 " + mark + ".pdf"));
    register(aDocument().named("qx1 " + mark + ".pdf"));

    assertThat(list(null, "q_1 " + mark, 10)).containsExactly(underscore);
  }

  @Test
  void backslash_and_quote_in_the_text_mean_themselves() {
    Document quoted = register(aDocument().named("o'neill \" " + mark + ".pdf"));

    assertThat(list(null, "o'neill \" " + mark, 10)).containsExactly(quoted);
    assertThat(list(null, "\\" + mark, 10)).isEmpty();
    assertThat(list(null, mark + "\\", 10)).isEmpty();
  }

  @Test
  void purged_document_is_not_listed() {
    Document purged = registered("gone", NOON);

    record(purged.purge(occasion()));

    assertThat(list(null, mark, 10)).isEmpty();
    assertThat(list(ProcessingStatus.UPLOADED, mark, 10)).isEmpty();
  }

  private List<Document> list(@Nullable ProcessingStatus status, String text, int limit) {
    return store.documents().list(new Query(status, text, null, limit));
  }

  private List<Document> pagesOf(int size) {
    List<Document> all = new ArrayList<>();
    List<Document> page = list(null, mark, size);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = store.documents().list(new Query(null, mark, place(all.get(all.size() - 1)), size));
    }
    return all;
  }

  private TestDocuments marked(String name) {
    return aDocument().named(name + " " + mark + ".pdf");
  }

  private Document registered(String name, Instant at) {
    return register(marked(name).registeredAt(at));
  }

  private static Position place(Document document) {
    DocumentId id = document.id();
    return new Position(document.stamp().createdAt(), id);
  }
}
