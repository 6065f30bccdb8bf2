package io.ledgerlift.bench.accuracy;

import static io.ledgerlift.bench.accuracy.ScoredTableTest.cell;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValueScoreTest {

  private static final List<KnownValue> KNOWN =
      List.of(
          new KnownValue("CASH", "(1)", null, "2024"), new KnownValue("CASH", "2", "22", "2023"));

  private static ScoredTable table(String left, String right, String label, String amount) {
    return new ScoredTable(
        1,
        List.of(
            cell(0, 1, 0, 1, left),
            cell(0, 2, 0, 2, right),
            cell(1, 0, 1, 0, label),
            cell(1, 1, 1, 1, amount),
            cell(1, 2, 1, 2, "$2")),
        1);
  }

  private static ValueScore score(ScoredTable table) {
    return ValueScore.of(KNOWN, List.of(table));
  }

  @Test
  void figure_is_exact_in_its_row_and_under_its_head() {
    assertThat(score(table("2024", "2023", "CASH", "(1)")))
        .isEqualTo(new ValueScore(2, 2, 2, 2, 2));
  }

  @Test
  void figure_under_another_head_is_in_its_row_only() {
    assertThat(score(table("2023", "2024", "CASH", "(1)")))
        .isEqualTo(new ValueScore(2, 0, 2, 2, 0));
  }

  @Test
  void figure_without_its_brackets_has_its_digits_only() {
    assertThat(score(table("2024", "2023", "CASH", "1"))).isEqualTo(new ValueScore(2, 1, 1, 1, 2));
  }

  @Test
  void figure_beside_another_label_is_somewhere() {
    assertThat(score(table("2024", "2023", "LAND", "(1)")))
        .isEqualTo(new ValueScore(2, 0, 0, 2, 0));
  }

  @Test
  void texts_of_amounts_lose_currency_and_marks_and_nothing_else() {
    assertThat(AmountText.of("$ (1,234)*")).isEqualTo("(1,234)");
    assertThat(AmountText.isAmount("12.5%")).isTrue();
    assertThat(AmountText.isAmount("Net 12")).isFalse();
    assertThat(AmountText.digits("(1,234)%")).isEqualTo("1234");
    assertThat(AmountText.digits("—")).isEqualTo("-");
  }
}
