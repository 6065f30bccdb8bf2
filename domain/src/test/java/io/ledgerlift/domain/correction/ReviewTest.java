package io.ledgerlift.domain.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ledgerlift.domain.Actor;
import io.ledgerlift.domain.artifact.Artifact.Table;
import io.ledgerlift.domain.correction.Review.NotTheirs;
import io.ledgerlift.domain.page.BoundingBox;
import io.ledgerlift.domain.page.PageNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How corrections are laid over readings, known again in other ones, and approved. */
class ReviewTest {

  private static final Actor ADA = Actor.named("Ada");
  private static final Actor BEN = Actor.named("Ben");
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private final Table table =
      EditsTest.table(List.of("", "2023"), List.of("Goods", "1,200"), List.of("Total", "1,200"));

  private final TableAnchor anchor = TableAnchor.of(1, new UUID(1, 1), 3, table);

  @Test
  void corrections_are_laid_over_in_the_order_in_which_they_were_made() {
    LaidOver over =
        LaidOver.of(table, List.of(text(1, "1,200", "1,250"), text(2, "1,250", "1,205")));

    assertThat(Cells.required(over.table(), 1, 1).text()).isEqualTo("1,205");
    assertThat(over.conflicts()).isEmpty();
  }

  @Test
  void what_was_taken_back_is_not_laid_over() {
    LaidOver over = LaidOver.of(table, List.of(text(1, "1,200", "1,250").undone(BEN, NOON)));

    assertThat(over.table()).isEqualTo(table);
  }

  @Test
  void where_something_else_stands_a_correction_is_a_conflict_and_so_is_what_builds_on_it() {
    Correction first = text(1, "1,100", "1,250");
    Correction second = text(2, "1,250", "1,205");
    Correction other = made(3, new SetHead(0), Map.of("header_rows", 1));

    LaidOver over = LaidOver.of(table, List.of(first, second, other));

    assertThat(over.conflicts()).containsExactly(first, second);
    assertThat(over.table().headerRows()).isZero();
    assertThat(Cells.required(over.table(), 1, 1).text()).isEqualTo("1,200");
  }

  @Test
  void a_place_outside_the_table_is_a_conflict() {
    Correction outside = made(1, new SetText(9, 9, "x"), Map.of("text", "y"));

    assertThat(LaidOver.of(table, List.of(outside)).conflicts()).containsExactly(outside);
  }

  @Test
  void a_table_is_known_again_in_another_reading_by_its_place() {
    TableAnchor again = at(2, new UUID(2, 2), 100.9, 3, 2);

    assertThat(anchor.holds(again)).isTrue();
    assertThat(anchor.holds(at(2, new UUID(2, 2), 101.1, 3, 2))).isFalse();
    assertThat(anchor.holds(at(2, new UUID(2, 2), 100, 4, 2))).isFalse();
    assertThat(anchor.holds(at(1, new UUID(2, 2), 100, 3, 2))).as("same reading").isFalse();
  }

  @Test
  void a_table_without_a_place_on_a_page_is_known_by_its_place_among_the_others() {
    TableAnchor native1 = new TableAnchor(1, new UUID(1, 1), null, 3, null, 3, 2);

    assertThat(native1.holds(new TableAnchor(2, new UUID(2, 2), null, 3, null, 3, 2))).isTrue();
    assertThat(native1.holds(new TableAnchor(2, new UUID(2, 2), null, 4, null, 3, 2))).isFalse();
  }

  @Test
  void the_version_grows_with_everything_that_is_made_or_taken_back() {
    Correction first = text(1, "1,200", "1,250");

    assertThat(review(first).version()).isEqualTo(1);
    assertThat(review(first.undone(BEN, NOON)).version()).isEqualTo(2);
  }

  @Test
  void an_approval_holds_for_what_was_approved_only() {
    Correction first = text(1, "1,200", "1,250");
    Approval approval = new Approval(1, 1, BEN, NOON);

    assertThat(new Review(1, List.of(first), List.of(approval)).approval()).contains(approval);
    assertThat(new Review(2, List.of(first), List.of(approval)).approval()).isEmpty();
    assertThat(new Review(1, List.of(first.undone(ADA, NOON)), List.of(approval)).approval())
        .isEmpty();
  }

  @Test
  void nobody_approves_what_they_corrected_themselves_or_without_a_name() {
    Review review = review(text(1, "1,200", "1,250"));

    assertThatExceptionOfType(NotTheirs.class)
        .isThrownBy(() -> review.requireOtherThanEditors(ADA));
    assertThatExceptionOfType(NotTheirs.class)
        .isThrownBy(() -> review.requireOtherThanEditors(Actor.ANONYMOUS));
    assertThatCode(() -> review.requireOtherThanEditors(BEN)).doesNotThrowAnyException();
    assertThatCode(
            () -> review(text(1, "1,200", "1,250").undone(BEN, NOON)).requireOtherThanEditors(ADA))
        .doesNotThrowAnyException();
  }

  @Test
  void a_digest_tells_whether_anything_was_changed_afterwards() {
    Correction correction = text(1, "1,200", "1,250");
    Correction other = text(1, "1,200", "1,251");

    assertThat(correction.digest()).isEqualTo(text(1, "1,200", "1,250").digest());
    assertThat(correction.digest()).isNotEqualTo(other.digest());
    assertThat(correction.undone(BEN, NOON).digest()).isEqualTo(correction.digest());
  }

  private static Review review(Correction... corrections) {
    return new Review(1, List.of(corrections), List.of());
  }

  private static TableAnchor at(int attempt, UUID artifact, double x, int rows, int columns) {
    return new TableAnchor(
        attempt, artifact, new PageNumber(2), 7, new BoundingBox(x, 100, 170, 46), rows, columns);
  }

  private Correction text(int number, String before, String after) {
    return new Correction(
        number,
        anchor,
        new SetText(1, 1, after),
        Map.of("text", before),
        Map.of("text", after),
        "salt",
        ADA,
        NOON,
        null);
  }

  private Correction made(int number, Edit edit, Map<String, Object> before) {
    return new Correction(number, anchor, edit, before, Map.of(), "salt", ADA, NOON, null);
  }
}
