package io.ledgerlift.application.port;

import static io.ledgerlift.application.port.TestDocuments.NOON;
import static io.ledgerlift.application.port.TestDocuments.aDocument;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.DocumentId;
import io.ledgerlift.domain.correction.AcceptIssue;
import io.ledgerlift.domain.correction.Approval;
import io.ledgerlift.domain.correction.Axis;
import io.ledgerlift.domain.correction.Correction;
import io.ledgerlift.domain.correction.Edit;
import io.ledgerlift.domain.correction.JoinTable;
import io.ledgerlift.domain.correction.MergeCells;
import io.ledgerlift.domain.correction.PartTable;
import io.ledgerlift.domain.correction.Recut;
import io.ledgerlift.domain.correction.RemoveLine;
import io.ledgerlift.domain.correction.SetCurrency;
import io.ledgerlift.domain.correction.SetHead;
import io.ledgerlift.domain.correction.SetScale;
import io.ledgerlift.domain.correction.SetText;
import io.ledgerlift.domain.correction.TableAnchor;
import io.ledgerlift.domain.correction.TurnSign;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of {@link Corrections} keeps, and how it lets one at a time change it. */
public abstract class CorrectionsContract extends StoreContract {

  private static final Actor ADA = Actor.named("Ada");
  private static final Actor BEN = Actor.named("Ben");

  private static final TableAnchor ANCHOR =
      new TableAnchor(
          1, new UUID(1, 2), new PageNumber(3), 4, new BoundingBox(72.5, 100.25, 300, 24), 5, 6);

  @Test
  void edits_of_every_kind_come_back_as_they_were() {
    DocumentId id = document();
    List<Edit> edits =
        List.of(
            new SetText(1, 2, "1,235 “so” \\ \uD83D\uDE00"),
            new TurnSign(1, 2),
            new SetHead(2),
            new SetScale(new BigDecimal("1000000")),
            new SetScale(null),
            new SetCurrency("EUR"),
            new MergeCells(0, 1, 1, 2),
            new RemoveLine(Axis.COLUMN, 2),
            new JoinTable(new PageNumber(2), 1),
            new PartTable(),
            new AcceptIssue("failed_check", 1, 2, "1,234"),
            new AcceptIssue("guessed_scale", null, null, ""),
            new Recut(
                Recut.How.ADD_LINE, TestPages.table(1).box(), 2, 2, 1, TestPages.table(1).cells()));
    List<Correction> made = new ArrayList<>();
    for (Edit edit : edits) {
      made.add(correction(made.size() + 1, edit));
      corrections().add(id, made.get(made.size() - 1));
    }

    assertThat(corrections().of(id)).isEqualTo(made);
    assertThat(corrections().held(id)).isEqualTo(made);
    assertThat(corrections().of(document())).isEmpty();
  }

  @Test
  void a_table_without_a_page_is_known_again_too() {
    DocumentId id = document();
    Correction correction =
        new Correction(
            1,
            new TableAnchor(1, new UUID(1, 2), null, 4, null, 5, 6),
            new SetHead(1),
            Map.of("header_rows", 0),
            Map.of("header_rows", 1),
            "salt",
            ADA,
            NOON,
            null);

    corrections().add(id, correction);

    assertThat(corrections().of(id)).containsExactly(correction);
    assertThat(corrections().of(id).get(0).digest()).isEqualTo(correction.digest());
  }

  @Test
  void a_correction_that_is_taken_back_stays_on_record() {
    DocumentId id = document();
    Correction first = correction(1, new SetHead(1));
    Correction second = correction(2, new SetHead(2));
    corrections().add(id, first);
    corrections().add(id, second);

    corrections().undo(id, first.undone(BEN, NOON.plusSeconds(60)));

    assertThat(corrections().of(id))
        .containsExactly(first.undone(BEN, NOON.plusSeconds(60)), second);
  }

  @Test
  void nothing_is_taken_back_twice_and_no_number_given_twice() {
    DocumentId id = document();
    Correction first = correction(1, new SetHead(1));
    corrections().add(id, first);
    corrections().undo(id, first.undone(BEN, NOON));

    assertThatIllegalStateException()
        .isThrownBy(() -> corrections().undo(id, first.undone(ADA, NOON)));
    assertThatIllegalStateException().isThrownBy(() -> corrections().add(id, first));
    assertThatIllegalStateException()
        .isThrownBy(() -> corrections().undo(id, correction(9, new SetHead(1)).undone(ADA, NOON)));
  }

  @Test
  void approvals_come_back_in_their_order() {
    DocumentId id = document();
    Approval first = new Approval(1, 0, ADA, NOON);
    Approval second = new Approval(1, 3, BEN, NOON.plusSeconds(5));

    corrections().approve(id, first);
    corrections().approve(id, second);

    assertThat(corrections().approvals(id)).containsExactly(first, second);
  }

  @Test
  void a_purge_takes_everything_of_its_document_and_nothing_else() {
    DocumentId id = document();
    DocumentId other = document();
    for (DocumentId each : List.of(id, other)) {
      corrections().add(each, correction(1, new SetHead(1)));
      corrections().approve(each, new Approval(1, 1, BEN, NOON));
    }

    corrections().removeAll(id);
    corrections().removeAll(id);

    assertThat(corrections().of(id)).isEmpty();
    assertThat(corrections().approvals(id)).isEmpty();
    assertThat(corrections().of(other)).hasSize(1);
    assertThat(corrections().approvals(other)).hasSize(1);
  }

  @Test
  void of_many_at_once_each_sees_what_those_before_it_did() throws Exception {
    DocumentId id = document();

    List<Integer> numbers =
        race(
            () ->
                store
                    .transactions()
                    .inTransaction(
                        () -> {
                          int next = corrections().held(id).size() + 1;
                          corrections().add(id, correction(next, new SetHead(next)));
                          return next;
                        }));

    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(corrections().of(id)).hasSameSizeAs(numbers);
  }

  @Test
  void a_rollback_takes_a_correction_with_it() {
    DocumentId id = document();

    assertThatThrownBy(
            () ->
                store
                    .transactions()
                    .inTransaction(
                        () -> {
                          corrections().add(id, correction(1, new SetHead(1)));
                          throw new IllegalStateException("as the test wants it");
                        }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(corrections().of(id)).isEmpty();
  }

  @Test
  void everything_throws_unavailable_while_the_store_is_away() {
    DocumentId id = document();
    Correction correction = correction(1, new SetHead(1));
    Corrections corrections = corrections();

    assertUnavailable(
        () -> corrections.of(id),
        () -> corrections.held(id),
        () -> corrections.add(id, correction),
        () -> corrections.undo(id, correction.undone(BEN, NOON)),
        () -> corrections.approvals(id),
        () -> corrections.approve(id, new Approval(1, 1, BEN, NOON)),
        () -> corrections.removeAll(id));
  }

  private Corrections corrections() {
    return store.corrections();
  }

  private DocumentId document() {
    return register(aDocument()).id();
  }

  private static Correction correction(int number, Edit edit) {
    return new Correction(
        number,
        ANCHOR,
        edit,
        Collections.singletonMap("text", null),
        Map.of("cells", List.of(Map.of("row", 1, "text", "a")), "sign_turned", true),
        "salt",
        ADA,
        NOON,
        null);
  }
}
