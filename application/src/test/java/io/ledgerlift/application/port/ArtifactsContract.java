package io.ledgerlift.application.port;

import static io.ledgerlift.application.port.TestDocuments.aDocument;
import static io.ledgerlift.application.port.TestDocuments.occasion;
import static io.ledgerlift.application.port.TestPages.figure;
import static io.ledgerlift.application.port.TestPages.page;
import static io.ledgerlift.application.port.TestPages.table;
import static io.ledgerlift.application.port.TestPages.text;
import static io.ledgerlift.application.port.TestPages.textWithoutPage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.port.Artifacts.PageRow;
import io.ledgerlift.application.port.Artifacts.Position;
import io.ledgerlift.application.port.Artifacts.Query;
import io.ledgerlift.application.port.Documents.LeaseLost;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.artifact.Artifact;
import io.ledgerlift.domain.artifact.ArtifactTree;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.document.ObjectKey;
import io.ledgerlift.domain.page.PageNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of {@link Artifacts} keeps of readings, and whom it lets write. */
public abstract class ArtifactsContract extends StoreContract {

  @Test
  void attempt_that_stored_nothing_has_nothing() {
    Document document = register(aDocument());

    assertThat(artifacts().pages(document.id(), 1)).isEmpty();
    assertThat(artifacts().page(document.id(), 1, new PageNumber(1))).isEmpty();
    assertThat(all(document.id(), 1)).isEmpty();
  }

  @Test
  void pages_come_back_by_number_as_they_were_without_their_artifacts() {
    Claim claim = claimed(aDocument());
    artifacts().store(claim, List.of(page(2, text(2, "b")), page(10), page(1, table(1))));

    List<PageRow> pages = artifacts().pages(id(claim), 1);

    assertThat(pages).containsExactly(page(1), page(2), page(10));
  }

  @Test
  void one_page_comes_back_without_its_artifacts() {
    Claim claim = claimed(aDocument());
    artifacts().store(claim, List.of(page(1, text(1, "a")), page(2, text(2, "b"))));

    assertThat(artifacts().page(id(claim), 1, new PageNumber(2))).contains(page(2));
    assertThat(artifacts().page(id(claim), 1, new PageNumber(3))).isEmpty();
  }

  @Test
  void artifacts_of_each_kind_come_back_as_they_were() {
    Claim claim = claimed(aDocument());
    PageRow row = page(1, text(1, "Net “income” \\ 100 %\n\uD83D\uDE00"), table(1), figure(1));

    artifacts().store(claim, List.of(row));

    assertThat(all(id(claim), 1)).isEqualTo(row.found());
  }

  @Test
  void one_artifact_is_found_by_its_id_in_its_own_attempt() {
    Claim claim = claimed(aDocument());
    PageRow row = page(1, text(1, "a"), table(1));
    artifacts().store(claim, List.of(row));
    Found table = row.found().get(1);

    assertThat(artifacts().one(id(claim), 1, table.id())).contains(table);
    assertThat(artifacts().one(id(claim), 2, table.id())).isEmpty();
    assertThat(artifacts().one(claimed(aDocument()).document().id(), 1, table.id())).isEmpty();
    assertThat(artifacts().one(id(claim), 1, UUID.randomUUID())).isEmpty();
  }

  @Test
  void pages_stored_in_several_batches_belong_together() {
    Claim claim = claimed(aDocument());

    artifacts().store(claim, List.of(page(1)));
    artifacts().store(claim, List.of());
    artifacts().store(claim, List.of(page(3), page(2)));

    assertThat(artifacts().pages(id(claim), 1)).containsExactly(page(1), page(2), page(3));
  }

  @Test
  void artifacts_without_a_page_come_back_before_all_others_in_their_order() {
    Claim claim = claimed(aDocument());
    Found first = unplaced(0, "Notes");
    Found second = unplaced(1, "Revenue");
    artifacts().storeUnplaced(claim, List.of(second));
    artifacts().storeUnplaced(claim, List.of(first));
    PageRow row = page(1, text(1, "a"));
    artifacts().store(claim, List.of(row));

    assertThat(all(id(claim), 1)).containsExactly(first, second, row.found().get(0));
    assertThat(texts(find(id(claim), null, null, new Position(0, 1), 10))).containsExactly("a");
    assertThat(texts(find(id(claim), null, 1, null, 10))).containsExactly("a");
  }

  @Test
  void second_artifact_in_the_place_of_one_without_a_page_is_refused_with_its_batch() {
    Claim claim = claimed(aDocument());
    artifacts().storeUnplaced(claim, List.of(unplaced(1, "first")));
    List<Found> batch = List.of(unplaced(0, "x"), unplaced(1, "second"));

    assertThatIllegalStateException().isThrownBy(() -> artifacts().storeUnplaced(claim, batch));

    assertThat(texts(all(id(claim), 1))).containsExactly("first");
  }

  @Test
  void artifacts_without_a_page_go_with_their_document() {
    Claim claim = claimed(aDocument());
    artifacts().storeUnplaced(claim, List.of(unplaced(0, "Notes")));

    artifacts().removeAll(id(claim));

    assertThat(all(id(claim), 1)).isEmpty();
  }

  private static Found unplaced(int place, String text) {
    return new Found(UUID.randomUUID(), place, textWithoutPage(text), null);
  }

  @Test
  void second_page_of_a_number_is_refused_with_its_whole_batch() {
    Claim claim = claimed(aDocument());
    artifacts().store(claim, List.of(page(2, text(2, "first"))));
    List<PageRow> batch = List.of(page(1, text(1, "x")), page(2, text(2, "second")), page(3));

    assertThatIllegalStateException().isThrownBy(() -> artifacts().store(claim, batch));

    assertThat(artifacts().pages(id(claim), 1)).containsExactly(page(2));
    assertThat(texts(all(id(claim), 1))).containsExactly("first");
  }

  @Test
  void page_twice_in_one_batch_is_refused_with_the_batch() {
    Claim claim = claimed(aDocument());

    assertThatIllegalStateException()
        .isThrownBy(() -> artifacts().store(claim, List.of(page(1), page(1))));

    assertThat(artifacts().pages(id(claim), 1)).isEmpty();
  }

  @Test
  void claim_still_works_after_a_refused_batch() {
    Claim claim = claimed(aDocument());
    artifacts().store(claim, List.of(page(1)));
    assertThatIllegalStateException().isThrownBy(() -> artifacts().store(claim, List.of(page(1))));

    artifacts().store(claim, List.of(page(2)));

    assertThat(artifacts().pages(id(claim), 1)).containsExactly(page(1), page(2));
  }

  @Test
  void worker_that_lost_its_lease_stores_nothing() {
    Claim zombie = claimed(aDocument());
    Claim holder = claim(failForNow(zombie, Duration.ZERO));

    assertThatExceptionOfType(LeaseLost.class)
        .isThrownBy(() -> artifacts().store(zombie, List.of(page(1))));

    assertThat(artifacts().pages(id(zombie), 1)).isEmpty();
    assertThat(artifacts().pages(id(holder), 2)).isEmpty();
  }

  @Test
  void worker_that_lost_its_lease_stores_no_previews() {
    Claim zombie = claimed(aDocument());
    artifacts().store(zombie, List.of(page(1)));
    failForNow(zombie, Duration.ZERO);

    assertThatExceptionOfType(LeaseLost.class)
        .isThrownBy(() -> artifacts().storePreviews(zombie, Map.of(new PageNumber(1), preview(1))));

    assertThat(artifacts().pages(id(zombie), 1)).containsExactly(page(1));
  }

  @Test
  void nothing_is_stored_for_a_document_that_was_purged_meanwhile() {
    Claim claim = claimed(aDocument());
    record(claim.document().purge(occasion()));

    assertThatExceptionOfType(LeaseLost.class)
        .isThrownBy(() -> artifacts().store(claim, List.of(page(1))));

    assertThat(artifacts().pages(id(claim), 1)).isEmpty();
  }

  @Test
  void previews_are_found_on_their_pages() {
    Claim claim = claimed(aDocument());
    artifacts().store(claim, List.of(page(1), page(2, text(2, "b")), page(3)));

    artifacts()
        .storePreviews(claim, Map.of(new PageNumber(1), preview(1), new PageNumber(2), preview(2)));

    assertThat(artifacts().pages(id(claim), 1))
        .extracting(PageRow::preview)
        .containsExactly(preview(1), preview(2), null);
    assertThat(artifacts().page(id(claim), 1, new PageNumber(2)).orElseThrow().preview())
        .isEqualTo(preview(2));
    assertThat(texts(all(id(claim), 1))).containsExactly("b");
  }

  @Test
  void preview_stored_with_its_page_is_found() {
    Claim claim = claimed(aDocument());
    PageRow row = page(1);
    PageRow painted =
        new PageRow(row.number(), row.width(), row.height(), 0, preview(1), List.of(), row.found());

    artifacts().store(claim, List.of(painted));

    assertThat(artifacts().pages(id(claim), 1)).containsExactly(painted);
  }

  @Test
  void storing_no_previews_is_fine() {
    Claim claim = claimed(aDocument());
    artifacts().store(claim, List.of(page(1)));

    artifacts().storePreviews(claim, Map.of());

    assertThat(artifacts().pages(id(claim), 1)).containsExactly(page(1));
  }

  @Test
  void readings_of_different_attempts_do_not_mix() {
    Claim first = claimed(aDocument());
    artifacts().store(first, List.of(page(1, text(1, "first"))));
    Claim second = claim(record(complete(first).retry(occasion())));

    artifacts().store(second, List.of(page(1, text(1, "second")), page(2)));

    assertThat(texts(all(id(first), 1))).containsExactly("first");
    assertThat(texts(all(id(first), 2))).containsExactly("second");
    assertThat(artifacts().pages(id(first), 1)).containsExactly(page(1));
    assertThat(artifacts().pages(id(first), 2)).containsExactly(page(1), page(2));
  }

  @Test
  void readings_of_different_documents_do_not_mix() {
    Claim one = claimed(aDocument());
    Claim other = claimed(aDocument());

    artifacts().store(one, List.of(page(1, text(1, "one"))));
    artifacts().store(other, List.of(page(1, text(1, "other"))));

    assertThat(texts(all(id(one), 1))).containsExactly("one");
    assertThat(texts(all(id(other), 1))).containsExactly("other");
  }

  @Test
  void artifacts_are_found_by_page_and_place() {
    Claim claim = claimed(aDocument());
    PageRow tenth = page(10, text(10, "10a"));
    PageRow second = page(2, text(2, "2a"), table(2), text(2, "2b"));
    PageRow first = page(1, figure(1), text(1, "1a"));

    artifacts().store(claim, List.of(tenth, second, first));

    List<Found> expected = new ArrayList<>(first.found());
    expected.addAll(second.found());
    expected.addAll(tenth.found());
    assertThat(all(id(claim), 1)).isEqualTo(expected);
  }

  @Test
  void type_filter_keeps_artifacts_of_that_kind() {
    Claim claim = threeKindsOnTwoPages();

    assertThat(find(id(claim), "text", null, null, 10)).hasSize(2).allMatch(is("text"));
    assertThat(find(id(claim), "table", null, null, 10)).hasSize(2).allMatch(is("table"));
    assertThat(find(id(claim), "figure", null, null, 10)).hasSize(2).allMatch(is("figure"));
  }

  @Test
  void page_filter_keeps_artifacts_on_that_page() {
    Claim claim = threeKindsOnTwoPages();

    assertThat(find(id(claim), null, 2, null, 10))
        .hasSize(3)
        .allMatch(found -> new PageNumber(2).equals(found.artifact().page()));
    assertThat(find(id(claim), "table", 2, null, 10)).hasSize(1);
    assertThat(find(id(claim), null, 3, null, 10)).isEmpty();
  }

  @Test
  void cursor_hands_out_each_artifact_once() {
    Claim claim = threeKindsOnTwoPages();
    List<Found> whole = all(id(claim), 1);

    assertThat(whole).hasSize(6);
    assertThat(inBatchesOf(1, id(claim))).isEqualTo(whole);
    assertThat(inBatchesOf(4, id(claim))).isEqualTo(whole);
    assertThat(inBatchesOf(6, id(claim))).isEqualTo(whole);
  }

  @Test
  void type_page_and_place_narrow_together() {
    Claim claim = claimed(aDocument());
    artifacts().store(claim, List.of(page(1, text(1, "a"), table(1), text(1, "b"), text(1, "c"))));

    assertThat(texts(find(id(claim), "text", 1, new Position(1, 0), 1))).containsExactly("b");
    assertThat(find(id(claim), "text", 1, new Position(1, 3), 10)).isEmpty();
  }

  @Test
  void attempts_before_one_are_removed_and_the_others_stay() {
    Claim first = claimed(aDocument());
    artifacts().store(first, List.of(page(1, text(1, "first"))));
    Claim second = claim(failForNow(first, Duration.ZERO));
    artifacts().store(second, List.of(page(1, text(1, "second"))));
    Claim third = claim(failForNow(second, Duration.ZERO));
    artifacts().store(third, List.of(page(1, text(1, "third"))));

    artifacts().removeBefore(id(first), 2);

    assertThat(artifacts().pages(id(first), 1)).isEmpty();
    assertThat(all(id(first), 1)).isEmpty();
    assertThat(texts(all(id(first), 2))).containsExactly("second");
    assertThat(texts(all(id(first), 3))).containsExactly("third");
  }

  @Test
  void everything_of_a_document_is_removed_and_nothing_of_another() {
    Claim kept = claimed(aDocument());
    artifacts().store(kept, List.of(page(1, text(1, "kept"))));
    Claim first = claimed(aDocument());
    artifacts().store(first, List.of(page(1, text(1, "first"))));
    Claim second = claim(failForNow(first, Duration.ZERO));
    artifacts().store(second, List.of(page(1, text(1, "second"))));

    artifacts().removeAll(id(first));

    assertThat(artifacts().pages(id(first), 1)).isEmpty();
    assertThat(artifacts().pages(id(first), 2)).isEmpty();
    assertThat(all(id(first), 2)).isEmpty();
    assertThat(texts(all(id(kept), 1))).containsExactly("kept");
  }

  @Test
  void removing_nothing_is_fine() {
    Document document = register(aDocument());

    artifacts().removeAll(document.id());
    artifacts().removeBefore(document.id(), 5);
    artifacts().removeAll(new DocumentId(UUID.randomUUID()));

    assertThat(artifacts().pages(document.id(), 1)).isEmpty();
  }

  @Test
  void everything_throws_unavailable_while_the_store_is_away() {
    Claim claim = claimed(aDocument());
    Artifacts artifacts = artifacts();

    assertUnavailable(
        () -> artifacts.store(claim, List.of(page(1))),
        () -> artifacts.storePreviews(claim, Map.of(new PageNumber(1), preview(1))),
        () -> artifacts.pages(id(claim), 1),
        () -> artifacts.page(id(claim), 1, new PageNumber(1)),
        () -> artifacts.find(new Query(id(claim), 1, null, null, null, 1)),
        () -> artifacts.removeAll(id(claim)),
        () -> artifacts.removeBefore(id(claim), 1));
  }

  private Artifacts artifacts() {
    return store.artifacts();
  }

  private Claim threeKindsOnTwoPages() {
    Claim claim = claimed(aDocument());
    artifacts()
        .store(
            claim,
            List.of(
                page(1, text(1, "a"), table(1), figure(1)),
                page(2, figure(2), text(2, "b"), table(2))));
    return claim;
  }

  private List<Found> all(DocumentId id, int attempt) {
    return artifacts().find(new Query(id, attempt, null, null, null, 1000));
  }

  private List<Found> find(
      DocumentId id,
      @Nullable String type,
      @Nullable Integer page,
      @Nullable Position after,
      int limit) {
    PageNumber number = page == null ? null : new PageNumber(page);
    return artifacts().find(new Query(id, 1, type, number, after, limit));
  }

  private List<Found> inBatchesOf(int size, DocumentId id) {
    List<Found> all = new ArrayList<>();
    List<Found> batch = find(id, null, null, null, size);
    while (!batch.isEmpty()) {
      assertThat(batch).hasSizeLessThanOrEqualTo(size);
      all.addAll(batch);
      Found last = batch.get(batch.size() - 1);
      PageNumber page = Objects.requireNonNull(last.artifact().page());
      batch = find(id, null, null, new Position(page.value(), last.place()), size);
    }
    return all;
  }

  private static Predicate<Found> is(String type) {
    return found -> ArtifactTree.type(found.artifact()).equals(type);
  }

  private static List<String> texts(List<Found> found) {
    return found.stream()
        .map(Found::artifact)
        .map(Artifact.TextBlock.class::cast)
        .map(Artifact.TextBlock::text)
        .toList();
  }

  private static DocumentId id(Claim claim) {
    return claim.document().id();
  }

  private static ObjectKey preview(int page) {
    return new ObjectKey("derived/previews/" + page + ".png");
  }
}
