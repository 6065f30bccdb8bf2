package io.ledgerlift.application.usecase;

import static io.ledgerlift.application.port.TestPages.figure;
import static io.ledgerlift.application.port.TestPages.table;
import static io.ledgerlift.application.port.TestPages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.application.Unavailable;
import io.ledgerlift.application.port.Artifacts.Found;
import io.ledgerlift.application.usecase.CorrectTable.Command;
import io.ledgerlift.application.usecase.CorrectTable.NothingChanges;
import io.ledgerlift.application.usecase.ReadArtifacts.Selection;
import io.ledgerlift.application.usecase.StaleReview.Seen;
import io.ledgerlift.application.usecase.UndoCorrection.CannotUndo;
import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.Occasion;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.audit.EventType;
import io.ledgerlift.domain.audit.ProcessingEvent;
import io.ledgerlift.domain.correction.AcceptIssue;
import io.ledgerlift.domain.correction.Correction;
import io.ledgerlift.domain.correction.Cut;
import io.ledgerlift.domain.correction.DoesNotFit;
import io.ledgerlift.domain.correction.Edit;
import io.ledgerlift.domain.correction.PrintedWord;
import io.ledgerlift.domain.correction.Review;
import io.ledgerlift.domain.correction.SetCurrency;
import io.ledgerlift.domain.correction.SetText;
import io.ledgerlift.domain.document.Document;
import io.ledgerlift.domain.page.BoundingBox;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A review from the first correction to the approval, and over a fresh reading. */
class CorrectTableTest extends UseCaseTest {

  @Test
  void a_correction_is_laid_over_and_the_reading_stays_as_it_was() {
    Document document = completed();

    Review review = correct(document, new SetText(1, 1, "1,235"));

    Correction made = review.corrections().get(0);
    assertThat(made.before()).isEqualTo(Map.of("text", "1,234"));
    assertThat(made.after()).isEqualTo(Map.of("text", "1,235"));
    assertThat(cell(read(document))).isEqualTo("1,234");
    assertThat(cell(corrected(document))).isEqualTo("1,235");
    assertThat(review.version()).isEqualTo(1);
  }

  @Test
  void the_trail_tells_of_each_with_a_digest_of_what_it_was_about() {
    Document document = completed();
    Review review = correct(document, new SetText(1, 1, "1,235"));
    undo(document, 1);

    List<ProcessingEvent> events = events(document);

    assertThat(events.stream().map(ProcessingEvent::type))
        .endsWith(
            EventType.MANUAL_REVIEW_STARTED,
            EventType.CORRECTION_MADE,
            EventType.CORRECTION_UNDONE);
    assertThat(events.get(events.size() - 2).metadata())
        .containsEntry("correction", 1)
        .containsEntry("kind", "set_text")
        .containsEntry("page", 1)
        .containsEntry("content_sha256", review.corrections().get(0).digest().hex());
  }

  @Test
  void a_review_starts_once() {
    Document document = completed();
    correct(document, new SetText(1, 1, "1,235"));
    correct(document, new SetText(1, 1, "1,236"));

    assertThat(ledgerLift.events(document.id())).containsOnlyOnce(EventType.MANUAL_REVIEW_STARTED);
  }

  @Test
  void whoever_looked_at_something_older_is_refused_and_nothing_changes() {
    Document document = completed();
    Seen old = seen(document);
    correct(document, new SetText(1, 1, "1,235"));

    assertThatExceptionOfType(StaleReview.class)
        .isThrownBy(
            () ->
                useCases()
                    .correctTable()
                    .correct(
                        new Command(
                            document.id(), read(document).id(), new SetText(1, 1, "7"), old),
                        ledgerLift.occasion()));

    assertThat(cell(corrected(document))).isEqualTo("1,235");
  }

  @Test
  void what_does_not_fit_or_changes_nothing_is_refused() {
    Document document = completed();

    assertThatExceptionOfType(DoesNotFit.class)
        .isThrownBy(() -> correct(document, new SetText(7, 7, "x")));
    assertThatExceptionOfType(NothingChanges.class)
        .isThrownBy(() -> correct(document, new SetText(1, 1, "1,234")));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(
            () ->
                useCases()
                    .correctTable()
                    .correct(
                        new Command(
                            document.id(),
                            UUID.randomUUID(),
                            new SetText(1, 1, "x"),
                            seen(document)),
                        ledgerLift.occasion()));
    assertThatExceptionOfType(NotRead.class)
        .isThrownBy(() -> useCases().readReview().review(registered().id()));
    assertThat(ledgerLift.events(document.id())).doesNotContain(EventType.MANUAL_REVIEW_STARTED);
  }

  @Test
  void a_document_has_so_many_corrections_and_no_more() {
    Document document = completed();
    Correction first = correct(document, new SetText(1, 1, "1,235")).corrections().get(0);
    for (int number = 2; number <= CorrectTable.MOST; number++) {
      ports().corrections().add(document.id(), numbered(first, number));
    }

    assertThatExceptionOfType(CorrectTable.TooManyCorrections.class)
        .isThrownBy(() -> correct(document, new SetText(1, 1, "1,236")));
  }

  private Correction numbered(Correction like, int number) {
    return new Correction(
        number,
        like.anchor(),
        like.edit(),
        like.before(),
        like.after(),
        like.salt(),
        like.by(),
        like.at(),
        null);
  }

  @Test
  void a_correction_and_its_event_are_one_write() {
    Document document = completed();
    faults().at("auditTrail.append");

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> correct(document, new SetText(1, 1, "1,235")));

    assertThat(cell(corrected(document))).isEqualTo("1,234");
  }

  @Test
  void an_undone_correction_stays_on_record_and_holds_no_more() {
    Document document = completed();
    correct(document, new SetText(1, 1, "1,235"));

    Review review = undo(document, 1);

    assertThat(cell(corrected(document))).isEqualTo("1,234");
    assertThat(review.corrections()).hasSize(1);
    assertThat(review.held()).isEmpty();
    assertThatExceptionOfType(CannotUndo.class).isThrownBy(() -> undo(document, 1));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> undo(document, 2));
  }

  @Test
  void what_others_build_on_is_not_taken_back_before_them() {
    Document document = completed();
    correct(document, new SetText(1, 1, "1,235"));
    correct(document, new SetText(1, 1, "1,236"));

    assertThatExceptionOfType(CannotUndo.class)
        .isThrownBy(() -> undo(document, 1))
        .withMessageContaining("[2]");

    undo(document, 2);
    undo(document, 1);
    assertThat(cell(corrected(document))).isEqualTo("1,234");
  }

  @Test
  void somebody_else_approves_and_what_is_changed_afterwards_is_not_approved() {
    Document document = completed();
    correct(document, new SetText(1, 1, "1,235"));

    assertThatExceptionOfType(Review.NotTheirs.class).isThrownBy(() -> approve(document, "ada"));
    Review approved = approve(document, "ben");
    approve(document, "ben");

    assertThat(approved.approval().orElseThrow().by()).isEqualTo(Actor.named("ben"));
    assertThat(ledgerLift.events(document.id())).containsOnlyOnce(EventType.REVIEW_APPROVED);
    assertThat(correct(document, new SetCurrency("USD")).approval()).isEmpty();
  }

  @Test
  void a_fresh_reading_keeps_what_still_fits_and_lists_the_rest_as_conflicts() {
    reader.page(table(3));
    Document document = completed();
    correct(document, new SetText(1, 1, "1,235"));
    correct(document, new AcceptIssue("low_confidence", 1, 1, "1,235"));
    Found third = tables(document).get(1);
    useCases()
        .correctTable()
        .correct(
            new Command(document.id(), third.id(), new SetText(1, 1, "9"), seen(document)),
            ledgerLift.occasion());

    reader.clear();
    reader.page(text(1, "Consolidated"), table(1)).page(figure(2)).page(text(3, "no table"));
    useCases().requestReading().request(document.id(), ledgerLift.occasion());
    ledgerLift.runDue();

    ReadReview.Seen now = useCases().readReview().review(document.id());
    assertThat(now.conflicts()).containsExactly(3);
    assertThat(now.tables().keySet()).containsExactlyInAnyOrder(1, 2);
    assertThat(cell(corrected(document))).isEqualTo("1,235");
    assertThatExceptionOfType(ApproveReview.ConflictsOpen.class)
        .isThrownBy(() -> approve(document, "ben"));
    undo(document, 3);
    assertThat(approve(document, "ben").approval()).isPresent();
  }

  @Test
  void a_table_is_cut_anew_with_the_words_of_its_page() {
    Document document = completed();
    ledgerLift.print(
        List.of(
            new PrintedWord("1,234", new BoundingBox(72.5, 100.25, 100, 24)),
            new PrintedWord("Assets", new BoundingBox(72.5, 200, 50, 10))));

    Review review =
        useCases()
            .recutTable()
            .recut(
                document.id(),
                read(document).id(),
                new Cut.Redraw(new BoundingBox(72, 100, 301, 120)),
                seen(document),
                ledgerLift.occasion());

    assertThat(review.corrections()).hasSize(1);
    Table recut = (Table) corrected(document).artifact();
    assertThat(recut.box()).isEqualTo(new BoundingBox(72, 100, 301, 120));
    assertThat(recut.cells()).anyMatch(cell -> cell.text().equals("Assets"));
    assertThat(events(document).get(events(document).size() - 1).metadata())
        .containsEntry("kind", "redraw");
    assertThat(undo(document, 1).held()).isEmpty();
  }

  @Test
  void a_table_without_a_page_cannot_be_cut() {
    reader.clear();
    Document word =
        ledgerLift.registered(
            "notes.docx", "PK\u0003\u0004 as words".getBytes(StandardCharsets.US_ASCII));
    reader.page(table(1));
    ledgerLift.runDue();

    assertThatExceptionOfType(RecutTable.NoWords.class)
        .isThrownBy(
            () ->
                useCases()
                    .recutTable()
                    .recut(
                        word.id(),
                        read(word).id(),
                        new Cut.SplitCell(0, 0),
                        seen(word),
                        ledgerLift.occasion()));
  }

  @Test
  void a_purge_takes_corrections_and_leaves_their_events() {
    Document document = completed();
    correct(document, new SetText(1, 1, "1,235"));

    useCases().purgeDocument().purge(document.id(), ledgerLift.occasion());

    assertThat(ports().corrections().of(document.id())).isEmpty();
    assertThat(ledgerLift.events(document.id())).contains(EventType.CORRECTION_MADE);
  }

  private List<ProcessingEvent> events(Document document) {
    return useCases().readHistory().events(document.id()).stream()
        .map(entry -> entry.event())
        .toList();
  }

  private Seen seen(Document document) {
    return Seen.of(useCases().readReview().review(document.id()).review());
  }

  private Review correct(Document document, Edit edit) {
    return useCases()
        .correctTable()
        .correct(
            new Command(document.id(), read(document).id(), edit, seen(document)),
            ledgerLift.occasion());
  }

  private Review undo(Document document, int number) {
    return useCases()
        .undoCorrection()
        .undo(document.id(), number, seen(document), ledgerLift.occasion());
  }

  private Review approve(Document document, String name) {
    Occasion now = ledgerLift.occasion();
    Occasion theirs = new Occasion(Actor.named(name), now.requestId(), now.address(), now.at());
    return useCases().approveReview().approve(document.id(), seen(document), theirs);
  }

  private List<Found> tables(Document document) {
    return useCases()
        .readArtifacts()
        .artifacts(new Selection(document.id(), "table", null, null, 10))
        .artifacts();
  }

  private Found read(Document document) {
    return tables(document).get(0);
  }

  private Found corrected(Document document) {
    return useCases()
        .readArtifacts()
        .corrected(new Selection(document.id(), "table", null, null, 10))
        .artifacts()
        .get(0);
  }

  private static String cell(Found table) {
    return ((Table) table.artifact()).cells().get(2).text();
  }
}
